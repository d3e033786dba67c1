using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Tables;

namespace QijiangTeachers.Staff.Application.Consistency;

/// <summary>一致性核对: what doesn't fit together, with the remedy; what is derived is repaired, the rest is corrected where it stands.</summary>
public interface IConsistencyFindingAppService
{
    Task<PagedResultDto<ConsistencyFindingDto>> GetListAsync(GetConsistencyFindingListInput input, CancellationToken ct = default);
    Task<ConsistencySummaryDto> GetSummaryAsync(CancellationToken ct = default);
    Task ExportAsync(GetConsistencyFindingListInput input, TableFileFormat format, Stream output, CancellationToken ct = default);

    /// <summary>Orders a check; nightly it runs by itself.</summary>
    Task<ConsistencyRunDto> CheckAsync(CancellationToken ct = default);

    /// <summary>Orders that everything repairable is derived anew, in processes of the history.</summary>
    Task<ConsistencyRunDto> RepairAsync(RepairConsistencyDto input, CancellationToken ct = default);
}
