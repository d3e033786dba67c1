namespace QijiangTeachers.Staff.Application.Faults;

/// <summary>
/// 数据有误 with evidence: the principal looks at it, and the district where the fact is the district's; agreed to, it is
/// a report that waits to be corrected. Without evidence it is a report at once (<see cref="IFaultReportAppService"/>).
/// </summary>
public interface IFaultRequestAppService
{
    /// <returns>The request's id; that of the open one when the same is sent again.</returns>
    Task<Guid> CreateAsync(FaultRequestDto input, CancellationToken ct = default);

    /// <summary>Hands in again what was taken back or returned.</summary>
    Task<Guid> UpdateAsync(Guid id, FaultRequestDto input, CancellationToken ct = default);

    /// <summary>What was handed in, to be changed by its author.</summary>
    Task<FaultRequestDto> GetAsync(Guid id, CancellationToken ct = default);
}
