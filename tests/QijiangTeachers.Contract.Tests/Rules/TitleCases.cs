using QijiangTeachers.Contract.Tests.Judging;
using QijiangTeachers.Contract.Tests.Reference;
using QijiangTeachers.Contract.Tests.Rosters;

namespace QijiangTeachers.Contract.Tests.Rules;

/// <summary>Titles in force, tiers, service.</summary>
internal static class TitleCases
{
    private const string Day = "2025-06-09";

    public static readonly PersonCase[] All = [.. TitlesAndAliases(), .. Terms(), .. Tiers(), .. Service()];

    private static IEnumerable<PersonCase> TitlesAndAliases()
    {
        foreach (var title in Titles.All)
            yield return With($"{title} counts in its tier", Titles.TierOf(title), Day, true, $"称号={title}");
        foreach (var (alias, title) in Titles.Aliases)
            yield return With($"alias {alias} is {title}", Titles.TierOf(title), Day, true, $"称号={alias}");
    }

    private static IEnumerable<PersonCase> Terms()
    {
        yield return With("认定日期 on D is in force", Codes.District, Day, true, $"认定日期={Day}");
        yield return With("认定日期 the day after D isn't", Codes.District, Day, false, "认定日期=2025-06-10");
        yield return With("有效期至 on D is in force, the last day", Codes.District, Day, true, $"有效期至={Day}");
        yield return With("有效期至 the day before D isn't", Codes.District, Day, false, "有效期至=2025-06-08");
        yield return With("no 有效期至 is open-ended", Codes.District, Day, true, "有效期至=", "认定日期=2001-01-01");
        yield return With("终止日期 on D is the first day without", Codes.District, Day, false, $"终止日期={Day}", "有效期至=2026-12-31");
        yield return With("终止日期 the day after D is still in force", Codes.District, Day, true, "终止日期=2025-06-10");
        yield return With("终止日期 after 有效期至 changes nothing", Codes.District, Day, false, "终止日期=2025-12-31", "有效期至=2025-06-08");
        yield return With("有效期至 as a month is its last day", Codes.District, "2025-06-30", true, "有效期至=2025年6月");
        yield return With("有效期至 as a month ends with it", Codes.District, "2025-07-01", false, "有效期至=2025年6月");
        yield return With("认定日期 as a month is its first day", Codes.District, "2025-06-01", true, "认定日期=2025.6");
        yield return With("终止日期 as a month is its first day", Codes.District, "2025-06-01", false, "终止日期=2025-06");
    }

    private static IEnumerable<PersonCase> Tiers()
    {
        yield return new("a person with a higher title isn't in the lower tier", Codes.District, Day, false, (r, t) =>
        {
            r.Teacher(t);
            r.Title(t);
            r.Title(t, "称号=市级骨干教师");
        });
        yield return new("… but in the higher one", Codes.Outstanding, Day, true, (r, t) =>
        {
            r.Teacher(t);
            r.Title(t);
            r.Title(t, "称号=市级骨干教师");
        });
        yield return new("the highest of three tiers", Codes.Educator, Day, true, (r, t) =>
        {
            r.Teacher(t);
            r.Title(t);
            r.Title(t, "称号=区级名师");
            r.Title(t, "称号=市级名师");
        });
        yield return new("a lower title revives when the higher one ends", Codes.District, Day, true, (r, t) =>
        {
            r.Teacher(t);
            r.Title(t);
            r.Title(t, "称号=市级骨干教师", "终止日期=2024-01-01");
        });
    }

    private static IEnumerable<PersonCase> Service()
    {
        foreach (var category in new[] { "教研人员", "行政人员", "教辅人员", "工勤人员" })
            yield return Who($"{category} count in the tiers", true, $"教师类别={category}");
        foreach (var form in new[] { "聘用", "银龄", "临聘" })
            yield return Who($"{form} counts in the tiers", true, $"用工形式={form}");
        yield return Who("any kind of institution", true, $"学校编码={Fixed.Institute}");
        yield return Who("离校日期 on D is the last day in service", true, "在职状态=退休", $"离校日期={Day}");
        yield return Who("离校日期 the day before D is out of service", false, "在职状态=退休", "离校日期=2025-06-08");
        yield return Who("到校日期 on D is in service", true, $"到校日期={Day}");
        yield return Who("到校日期 after D isn't", false, "到校日期=2025-06-10");
        yield return Who("离校日期 as a month is its last day", true, "在职状态=调出", "离校日期=2025-06");
        yield return new("in a gap between two spells nobody is in service", Codes.District, "2024-06-09", false, (r, t) =>
        {
            r.Teacher(t, "到校日期=2024-09-01");
            r.Spell(t, "开始日期=2015-09-01", "结束日期=2024-05-31");
            r.Title(t);
        });
        yield return new("a 任职经历 spell is service", Codes.District, "2024-05-31", true, (r, t) =>
        {
            r.Teacher(t, "到校日期=2024-09-01");
            r.Spell(t, "开始日期=2015-09-01", "结束日期=2024-05-31");
            r.Title(t);
        });
        yield return new("a spell of type 支教 is no service", Codes.District, "2024-06-09", false, (r, t) =>
        {
            r.Teacher(t, "到校日期=2024-09-01");
            r.Spell(t, "开始日期=2024-01-01", "结束日期=2024-08-31", "任职类型=支教");
            r.Title(t);
        });
    }

    private static PersonCase With(string sentence, string code, string asOf, bool counts, params string[] title)
        => new(sentence, code, asOf, counts, (r, t) => { r.Teacher(t); r.Title(t, title); });

    private static PersonCase Who(string sentence, bool counts, params string[] teacher)
        => new(sentence, Codes.District, Day, counts, (r, t) => { r.Teacher(t, teacher); r.Title(t); });
}
