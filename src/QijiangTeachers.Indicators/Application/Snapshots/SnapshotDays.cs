namespace QijiangTeachers.Indicators.Application.Snapshots;

/// <summary>
/// Of which days figures are kept: today, yesterday and every month's end since the day before the first plan. Any other
/// day is computed when asked for, with the same answer.
/// </summary>
internal static class SnapshotDays
{
    /// <summary>The most useful first: today, yesterday, year ends, then the other months, each from the latest back.</summary>
    /// <param name="first">A month's end.</param>
    /// <param name="today">In China.</param>
    public static IReadOnlyList<DateOnly> Kept(DateOnly first, DateOnly today)
    {
        var months = new List<DateOnly>();
        for (var end = first; end < today; end = new DateOnly(end.Year, end.Month, 1).AddMonths(2).AddDays(-1)) months.Add(end);
        months.Reverse();
        return [.. new[] { today, today.AddDays(-1) }.Concat(months.Where(m => m.Month == 12)).Concat(months).Distinct()];
    }

    /// <summary>The breakdown by stage and subject is stored of the days that people look at all the time.</summary>
    public static bool ByPerson(DateOnly day, DateOnly today) => day >= today.AddDays(-1);
}
