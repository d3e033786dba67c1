using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Training.Domain;

/// <summary>A new version of a cycle's credit rules took the place of another; it touches every school from <c>On</c>.</summary>
public sealed record CreditRulesChanged(Guid CreditRuleSetId, string Name, string Source, IReadOnlyList<FieldChange> Changes) : HistoryEvent;
