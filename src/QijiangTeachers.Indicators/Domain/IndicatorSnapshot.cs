namespace QijiangTeachers.Indicators.Domain;

/// <summary>The stored figures of one day: when they were computed and by which versions of the rules.</summary>
public sealed class IndicatorSnapshot
{
    private IndicatorSnapshot() { }

    public IndicatorSnapshot(DateOnly asOf) => AsOf = asOf;

    public DateOnly AsOf { get; private init; }

    /// <summary>UTC instant of the last computation, of all schools or of a stale one.</summary>
    public DateTime ComputedAt { get; private set; }
    public Guid PlanId { get; private set; }
    public Guid TierRuleSetId { get; private set; }

    /// <summary>Null on a date in no cycle.</summary>
    public Guid? CreditRuleSetId { get; private set; }

    public void Computed(DateTime at, Guid planId, Guid tierRuleSetId, Guid? creditRuleSetId)
        => (ComputedAt, PlanId, TierRuleSetId, CreditRuleSetId) = (at, planId, tierRuleSetId, creditRuleSetId);
}
