namespace QijiangTeachers.Contract.Tests.Reference;

/// <summary>6 hours for each full month in a main spell, without months wholly on leave, at most 360 a cycle.</summary>
internal static class RequiredHours
{
    private static readonly string[] LongLeaves = ["产假", "病假", "学习"];

    /// <summary>First day of the five-year cycle containing the day, or null where there is none.</summary>
    public static DateOnly? CycleOf(DateOnly day) => day.Year switch
    {
        >= 2021 and <= 2025 => new(2021, 1, 1),
        >= 2026 and <= 2030 => new(2026, 1, 1),
        _ => null,
    };

    public static int Of(Person person, DateOnly asOf)
    {
        var months = 0;
        for (var first = CycleOf(asOf)!.Value; first.AddMonths(1).AddDays(-1) <= asOf; first = first.AddMonths(1))
        {
            var days = Enumerable.Range(0, DateTime.DaysInMonth(first.Year, first.Month)).Select(first.AddDays).ToList();
            var employed = days.All(d => person.MainSpellOn(d) is not null);
            var away = days.All(d => person.Leaves.Values.Any(l => LongLeaves.Contains(l["类型"]) && l.Covers(d)));
            if (employed && !away)
                months++;
        }

        return Math.Min(360, months * 6);
    }

    public static decimal Counted(Person person, DateOnly asOf)
    {
        var cycle = CycleOf(asOf);
        return person.Hours.Values.Where(h => h.Day("结束日期") <= asOf && CycleOf(h.Day("结束日期")) == cycle).Sum(h => h.Number("学时"));
    }
}
