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
        var months = MonthEnds(first, today).Reverse().ToList();
        return [.. new[] { today, today.AddDays(-1) }.Concat(months.Where(m => m.Month == 12)).Concat(months).Distinct()];
    }

    /// <summary>Every month's end from <paramref name="first"/> (one itself) to before <paramref name="end"/>.</summary>
    public static IEnumerable<DateOnly> MonthEnds(DateOnly first, DateOnly end)
    {
        for (var day = first; day < end; day = new DateOnly(day.Year, day.Month, 1).AddMonths(2).AddDays(-1)) yield return day;
    }

    /// <summary>The breakdown by stage and subject is stored of the days that people look at all the time.</summary>
    public static bool ByPerson(DateOnly day, DateOnly today) => day >= today.AddDays(-1);
}
