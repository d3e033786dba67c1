using QijiangTeachers.Indicators.Application.Plans;
using QijiangTeachers.Indicators.Application.Targets;

namespace QijiangTeachers.Indicators.Application.Indicators;

/// <summary>An indicator: its definition in the plan, where it stands and how fresh that is.</summary>
/// <param name="SchoolName">The school whose figure it is; null = all that the user may see.</param>
public sealed record IndicatorDetailDto(PlanIndicatorDto Definition, IndicatorStatusDto Status, string RuleName, string? SchoolName, DateTime? ComputedAt, bool IsStale);
