namespace QijiangTeachers.Indicators.Application.Targets;

/// <summary>All indicators of a day against their plan, and how fresh they are.</summary>
/// <param name="ComputedAt">UTC; null = computed for this answer.</param>
/// <param name="IsStale">Facts changed since; the job is on its way.</param>
public sealed record TargetOverviewDto(
    DateOnly AsOf, string PlanName, DateOnly PlanLastDay, bool PlanIsOver, string RuleName, DateTime? ComputedAt, bool IsStale, IReadOnlyList<IndicatorStatusDto> Items)
{
    public IndicatorStatusDto this[string code] => Items.First(i => i.Code == code);
}
