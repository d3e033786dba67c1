using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Indicators.Domain;

/// <summary>A plan's target, path, baseline or department changed; the former version stays.</summary>
public sealed record TargetChanged(Guid PlanId, string Plan, string Code, string Indicator, int Version, IReadOnlyList<FieldChange> Changes) : HistoryEvent;
