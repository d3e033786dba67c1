using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Cultivation.Domain;

/// <summary>A new version of the tier rules took the place of another from <c>On</c>; it touches every school.</summary>
public sealed record TierRulesChanged(Guid TierRuleSetId, string Name, string Source, IReadOnlyList<FieldChange> Changes) : HistoryEvent;
