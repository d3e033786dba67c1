namespace QijiangTeachers.Indicators.Application.Targets;

/// <summary>Net growth per month: needed to reach the target on the plan's last day, and achieved over the last six months.</summary>
/// <param name="SinceBaseline">Growth since the day before the plan.</param>
public sealed record PaceDto(decimal? NeededPerMonth, decimal? AchievedPerMonth, decimal? SinceBaseline);
