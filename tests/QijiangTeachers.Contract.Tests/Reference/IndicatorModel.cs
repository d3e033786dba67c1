using QijiangTeachers.Contract.Tests.Judging;

namespace QijiangTeachers.Contract.Tests.Reference;

/// <summary>"What each code counts", one loop per rule.</summary>
internal sealed class IndicatorModel(Store store, DateOnly asOf)
{
    private IEnumerable<Person> Everyone => store.People.Values;

    public Figure Of(string code) => code switch
    {
        Codes.District or Codes.Outstanding or Codes.Educator => new(People(code).Count,
            Inclusive: Everyone.Count(p => p.MainSpellOn(asOf) is not null && TitlesInForce(p, asOf).Any(t => Titles.TierOf(t) == code)),
            RecognisedSince2021: Everyone.Count(p => p.Titles.Values.Any(t => Titles.TierOf(t["称号"]) == code
                && t.Day("认定日期") >= new DateOnly(2021, 1, 1) && t.Day("认定日期") <= asOf))),
        Codes.Dual => Share(code) with { Inclusive = DualInclusive() },
        Codes.Kindergarten => KindergartenRatio(),
        Codes.Hours when RequiredHours.CycleOf(asOf) is null => new(null),
        _ => Share(code),
    };

    public List<Person> People(string code, bool denominator = false) => [.. Everyone.Where(p => Counts(p, code, denominator))];

    private bool Counts(Person p, string code, bool denominator) => code switch
    {
        Codes.District or Codes.Outstanding or Codes.Educator => p.MainSpellOn(asOf) is not null && HighestTier(p) == code,
        Codes.Backbone => p.IsFullTimeOn(asOf) && (denominator || TitlesInForce(p, asOf).Any()),
        Codes.Dual => TeachesAt(p, "中等职业学校") && (p.Attribute("课程类别", p.MainSpellOn(asOf)!) is "专业课" or "实习指导课")
                      && (denominator || IsDual(p)),
        Codes.Kindergarten => denominator && TeachesAt(p, "幼儿园"),
        Codes.Hours => Completed(p, denominator),
        Codes.Rotation => Rotations.IsEligible(store, p, Rotations.StartOfYear(asOf)) && (denominator || Rotations.CountedStart(p, asOf) is not null),
        _ => Counts(p, Codes.Rotation, false) && (denominator || TitlesInForce(p, Rotations.CountedStart(p, asOf)!.Value).Any()),
    };

    private static IEnumerable<string> TitlesInForce(Person p, DateOnly day) => p.Titles.Values
        .Where(t => t.Day("认定日期") <= day)
        .Where(t => t.Date("有效期至") is not { } last || last >= day)
        .Where(t => t.Date("终止日期") is not { } ended || ended > day)
        .Select(t => t["称号"]);

    private string? HighestTier(Person p) => TitlesInForce(p, asOf).Select(Titles.TierOf).OrderByDescending(Titles.Rank).FirstOrDefault();

    private bool TeachesAt(Person p, string stage)
        => p.IsFullTimeOn(asOf) && store.Schools[p.MainSpellOn(asOf)!.School].AttributeOn("学段", asOf) == stage;

    private bool IsDual(Person p) => p.Duals.Values.Any(d => d.Day("认定日期") <= asOf && (d.Date("有效期至") is not { } last || last >= asOf));

    private decimal? DualInclusive()
    {
        var teachers = Everyone.Where(p => TeachesAt(p, "中等职业学校")).ToList();
        return Percent(teachers.Count(IsDual), teachers.Count);
    }

    private Figure KindergartenRatio()
    {
        var children = store.Schools.Values.Where(s => s.AttributeOn("学段", asOf) == "幼儿园").Sum(s => s.ChildrenOn(asOf));
        var teachers = People(Codes.Kindergarten, denominator: true).Count;
        return new(teachers == 0 ? null : Round((decimal)children / teachers), children, teachers);
    }

    private bool Completed(Person p, bool denominator)
    {
        if (RequiredHours.CycleOf(asOf) is null || !p.IsFullTimeOn(asOf) || RequiredHours.Of(p, asOf) is not (> 0 and var required))
            return false;
        return denominator || RequiredHours.Counted(p, asOf) >= required;
    }

    private Figure Share(string code)
    {
        var (part, whole) = (People(code).Count, People(code, denominator: true).Count);
        return new(Percent(part, whole), part, whole);
    }

    private static decimal? Percent(int part, int whole) => whole == 0 ? null : Round(part * 100m / whole);

    private static decimal Round(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);
}
