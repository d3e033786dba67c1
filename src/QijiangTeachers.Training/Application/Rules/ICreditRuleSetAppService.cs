namespace QijiangTeachers.Training.Application.Rules;

/// <summary>学分规则: versions of each cycle; a change is a new version, shown with its effect before it is published.</summary>
public interface ICreditRuleSetAppService
{
    /// <summary>All cycles and versions, the latest first.</summary>
    Task<IReadOnlyList<CreditRuleSetDto>> GetListAsync(CancellationToken ct = default);
    Task<CreditRuleSetDto> GetAsync(Guid id, CancellationToken ct = default);

    /// <summary>Whom the version would move; writes nothing.</summary>
    Task<CreditRuleImpactDto> PreviewAsync(CreateCreditRuleSetDto input, CancellationToken ct = default);
    Task<CreditRuleSetDto> CreateAsync(CreateCreditRuleSetDto input, CancellationToken ct = default);
}
