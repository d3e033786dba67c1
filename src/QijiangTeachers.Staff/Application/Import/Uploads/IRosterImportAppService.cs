using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Import;

/// <summary>数据导入: a file is uploaded and tried, looked at, then confirmed or discarded. Everybody sees the own imports.</summary>
public interface IRosterImportAppService
{
    /// <summary>Keeps the file and tries it without writing anything.</summary>
    /// <exception cref="Kernel.Errors.InputInvalidException">The file can't be read; the message says what to do.</exception>
    Task<RosterImportDto> UploadAsync(Stream content, string fileName, CancellationToken ct = default);

    Task<RosterImportDto> GetAsync(Guid id, CancellationToken ct = default);

    Task<PagedResultDto<RowIssue>> GetIssuesAsync(Guid id, IssueSeverity severity, string? sheet, int skipCount, int maxResultCount, CancellationToken ct = default);

    Task<IReadOnlyList<RowChange>> GetChangesAsync(Guid id, int maxResultCount, CancellationToken ct = default);

    /// <summary>Imports the file; every row is checked again. Confirmed once: a second call says what the first did.</summary>
    Task<RosterImportDto> ConfirmAsync(Guid id, CancellationToken ct = default);

    Task DiscardAsync(Guid id, CancellationToken ct = default);

    /// <summary>The rows in error as a workbook to correct and import again.</summary>
    Task WriteWrongRowsAsync(Guid id, Stream output, CancellationToken ct = default);
}
