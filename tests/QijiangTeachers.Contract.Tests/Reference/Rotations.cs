namespace QijiangTeachers.Contract.Tests.Reference;

/// <summary>Who was eligible to rotate on 1 September, and who did.</summary>
internal static class Rotations
{
    public static DateOnly StartOfYear(DateOnly asOf) => new(China.SchoolYearOf(asOf), 9, 1);

    public static bool IsEligible(Store store, Person person, DateOnly s)
    {
        if (!person.IsFullTimeOn(s))
            return false;
        var spell = person.MainSpellOn(s)!;
        return person.Attribute("用工形式", spell) == "在编"
               && (person.Attribute("任教学段", spell) is "小学" or "初中")
               && store.Schools[spell.School].AttributeOn("办学性质", s) == "公办"
               && ChainStart(person, spell) <= s.AddYears(-6)
               && s < Retirement.DateOf(person.Birth, person.IsWoman, person.Row["职称"]).AddMonths(-60)
               && !person.Leaves.Values.Any(l => l["类型"] == "豁免" && l.Covers(s));
    }

    /// <summary>Start of the earliest qualifying rotation of the school year, up to the day; null when there is none.</summary>
    public static DateOnly? CountedStart(Person person, DateOnly asOf)
    {
        var s = StartOfYear(asOf);
        var starts = person.Rotations.Values
            .Where(r => (r["类型"] is "交流" or "支教") && r.Day("开始日期") >= s && r.Day("开始日期") <= asOf)
            .Where(r => r.Date("结束日期") is not { } end || end >= r.Day("开始日期").AddDays(299))
            .Select(r => r.Day("开始日期")).Order().ToList();
        return starts.Count == 0 ? null : starts[0];
    }

    private static DateOnly ChainStart(Person person, Stay spell)
    {
        var start = spell.Start;
        while (person.Spells.FirstOrDefault(p => p.IsMain && p.School == spell.School && p.End == start.AddDays(-1)) is { } before)
            start = before.Start;
        return start;
    }
}
