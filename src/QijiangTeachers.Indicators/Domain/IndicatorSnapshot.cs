namespace QijiangTeachers.Indicators.Domain;

/// <summary>The stored figures of one day: when they were computed and by which versions of the rules.</summary>
public sealed class IndicatorSnapshot
{
    private IndicatorSnapshot() { }

    /// <param name="asOf">The day of the figures.</param>
    /// <param name="takenOn">The day in China on which they are computed for the first time.</param>
    public IndicatorSnapshot(DateOnly asOf, DateOnly takenOn) => (AsOf, TakenOn) = (asOf, takenOn);

    public DateOnly AsOf { get; private init; }

    /// <summary>The day of the first computation: later than <see cref="AsOf"/> where the past was filled in.</summary>
    public DateOnly TakenOn { get; private init; }

    /// <summary>UTC instant of the last computation, of all schools or of a stale one.</summary>
    public DateTime ComputedAt { get; private set; }

    /// <summary>Counts the computations, so that two writers notice each other.</summary>
    public int Version { get; private set; }

    /// <summary>Whether the cells tell 任教学段 and subject apart; else there is one cell per school and indicator.</summary>
    public bool ByPerson { get; private set; }
    public Guid PlanId { get; private set; }
    public Guid TierRuleSetId { get; private set; }

    /// <summary>Null on a date in no cycle.</summary>
    public Guid? CreditRuleSetId { get; private set; }

    /// <summary>Digest of the rules' content: a rule set that was edited since makes the stored figures void.</summary>
    public string RulesKey { get; private set; } = "";

    /// <summary>Whether the first values may still change without that being a late correction.</summary>
    /// <param name="today">In China. On the day of a first computation the roster may still be coming in.</param>
    public bool IsOpen(DateOnly today) => AsOf >= today || TakenOn >= today;

    public void Computed(DateTime at, bool byPerson, string rulesKey, Guid planId, Guid tierRuleSetId, Guid? creditRuleSetId)
        => (ComputedAt, Version, ByPerson, RulesKey, PlanId, TierRuleSetId, CreditRuleSetId) = (at, Version + 1, byPerson, rulesKey, planId, tierRuleSetId, creditRuleSetId);
}
