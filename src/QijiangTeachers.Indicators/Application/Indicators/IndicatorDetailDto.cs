using QijiangTeachers.Indicators.Application.Plans;
using QijiangTeachers.Indicators.Application.Targets;

namespace QijiangTeachers.Indicators.Application.Indicators;

/// <summary>An indicator: its definition in the plan, where it stands and how fresh that is.</summary>
public sealed record IndicatorDetailDto(PlanIndicatorDto Definition, IndicatorStatusDto Status, DateTime? ComputedAt, bool IsStale);
