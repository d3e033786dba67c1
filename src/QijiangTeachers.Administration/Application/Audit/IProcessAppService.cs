using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Tables;

namespace QijiangTeachers.Administration.Application.Audit;

/// <summary>审计记录: every intention of a person or job, with what it changed.</summary>
public interface IProcessAppService
{
    Task<PagedResultDto<ProcessDto>> GetListAsync(GetProcessListInput input, CancellationToken ct = default);
    Task<ProcessDetailDto> GetAsync(Guid id, int skipEvents = 0, CancellationToken ct = default);

    /// <summary>The last verification of the whole history; null before the first.</summary>
    Task<HistoryCheckDto?> GetLastCheckAsync(CancellationToken ct = default);

    /// <summary>The kinds that exist, with their titles.</summary>
    Task<IReadOnlyList<ProcessKindDto>> GetKindsAsync(CancellationToken ct = default);

    /// <summary>The schools by which can be searched.</summary>
    Task<IReadOnlyList<RosterSchool>> GetSchoolsAsync(CancellationToken ct = default);

    /// <summary>The filtered list as a file; the export is a process itself.</summary>
    Task ExportAsync(ExportProcessesInput input, TableFileFormat format, Stream output, CancellationToken ct = default);

    /// <summary>Who looked at the sensitive data of the own record.</summary>
    Task<IReadOnlyList<ProcessDto>> GetReadersOfMyRecordAsync(CancellationToken ct = default);
}
