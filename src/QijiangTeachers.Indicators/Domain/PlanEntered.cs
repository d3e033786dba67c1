using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Indicators.Domain;

/// <summary>A plan with its targets was entered.</summary>
public sealed record PlanEntered(Guid PlanId, string Name, DateOnly FirstDay, DateOnly LastDay, string Source) : HistoryEvent;
