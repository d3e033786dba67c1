namespace QijiangTeachers.Cultivation.Application.TierRules;

/// <summary>梯队规则: versions; a change is a new version, shown with its effect before it is published.</summary>
public interface ITierRuleSetAppService
{
    /// <summary>All versions, the latest first.</summary>
    Task<IReadOnlyList<TierRuleSetDto>> GetListAsync(CancellationToken ct = default);
    Task<TierRuleSetDto> GetAsync(Guid id, CancellationToken ct = default);

    /// <summary>Whom the version would move; writes nothing.</summary>
    Task<TierRuleImpactDto> PreviewAsync(CreateTierRuleSetDto input, CancellationToken ct = default);
    Task<TierRuleSetDto> CreateAsync(CreateTierRuleSetDto input, CancellationToken ct = default);
}
