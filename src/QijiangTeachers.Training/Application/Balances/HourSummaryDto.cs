namespace QijiangTeachers.Training.Application.Balances;

/// <summary>The totals above the list; filter and school apply, <c>IsDone</c> doesn't.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Cycle">Null on a day in no cycle: then nobody owes anything.</param>
/// <param name="People">Full-time teachers who owe hours.</param>
/// <param name="Done">Of these, who reach what they owe.</param>
/// <param name="MissingHours">What the others lack together.</param>
public sealed record HourSummaryDto(DateOnly AsOf, HourCycleDto? Cycle, int People, int Done, decimal MissingHours)
{
    public int NotDone => People - Done;

    /// <summary>Percent, one decimal; null without people.</summary>
    public decimal? Share => People == 0 ? null : Math.Round(100m * Done / People, 1, MidpointRounding.AwayFromZero);
}
