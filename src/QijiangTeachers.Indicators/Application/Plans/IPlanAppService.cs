namespace QijiangTeachers.Indicators.Application.Plans;

/// <summary>Development plans and their targets.</summary>
public interface IPlanAppService
{
    /// <summary>The latest first.</summary>
    Task<IReadOnlyList<PlanDto>> GetListAsync(CancellationToken ct = default);

    Task<PlanDetailDto> GetAsync(Guid id, CancellationToken ct = default);

    /// <summary>What the form for the next plan begins with: the years after the last one and its targets.</summary>
    Task<CreatePlanDto> GetDraftAsync(CancellationToken ct = default);

    /// <returns>The id of the new plan.</returns>
    Task<Guid> CreateAsync(CreatePlanDto input, CancellationToken ct = default);

    Task ChangeTargetsAsync(Guid id, ChangeTargetsDto input, CancellationToken ct = default);
}
