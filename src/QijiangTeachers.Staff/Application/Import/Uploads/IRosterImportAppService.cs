using QijiangTeachers.Kernel.Files;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Import;

/// <summary>
/// 数据导入: a file is uploaded and tried, looked at, then confirmed or discarded; trying and importing are jobs. People of a
/// school see the imports made for it, the district sees all; only who uploaded a file acts on it.
/// </summary>
public interface IRosterImportAppService
{
    /// <summary>The latest first.</summary>
    Task<PagedResultDto<RosterImportDto>> GetListAsync(PagedAndSortedResultRequestDto input, CancellationToken ct = default);

    Task<RosterImportDetailDto> GetAsync(Guid id, CancellationToken ct = default);

    /// <summary>Keeps a workbook, or the .csv files of several sheets as one upload, and orders its dry run.</summary>
    /// <exception cref="Kernel.Errors.InputInvalidException">They can't be read, or not together; the message says what to do.</exception>
    Task<RosterImportDetailDto> UploadAsync(IReadOnlyList<UploadedFile> files, CancellationToken ct = default);

    Task<PagedResultDto<RowIssue>> GetIssuesAsync(Guid id, IssueSeverity severity, string? sheet, int skipCount, int maxResultCount, CancellationToken ct = default);

    Task<IReadOnlyList<RowChange>> GetChangesAsync(Guid id, int maxResultCount, CancellationToken ct = default);

    /// <summary>Orders the import of the file; every row is checked again. Confirmed twice, it is imported once.</summary>
    Task<RosterImportDetailDto> ConfirmAsync(Guid id, CancellationToken ct = default);

    /// <summary>Stops what runs; sheets that are written stay, of the others nothing does.</summary>
    Task<RosterImportDetailDto> CancelAsync(Guid id, CancellationToken ct = default);

    /// <summary>Goes on with what was stopped or failed, behind the sheets that are written.</summary>
    Task<RosterImportDetailDto> RestartAsync(Guid id, CancellationToken ct = default);

    /// <summary>Forgets a file of which nothing was written.</summary>
    Task DiscardAsync(Guid id, CancellationToken ct = default);

    /// <summary>The rows in error as a workbook to correct and import again.</summary>
    Task<Stream> OpenWrongRowsAsync(Guid id, CancellationToken ct = default);
}
