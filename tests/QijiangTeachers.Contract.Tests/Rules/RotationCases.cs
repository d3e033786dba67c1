using QijiangTeachers.Contract.Tests.Judging;
using QijiangTeachers.Contract.Tests.Reference;
using QijiangTeachers.Contract.Tests.Rosters;

namespace QijiangTeachers.Contract.Tests.Rules;

/// <summary>Eligibility on 1 September and the rotations that count. S of the days used here is 2025-09-01.</summary>
internal static class RotationCases
{
    private const string Day = "2026-01-15";
    private static int ids = 100;

    public static readonly PersonCase[] All = [.. Eligible(), .. Chains(), .. Retirements(), .. Counted(), .. Backbone()];

    private static IEnumerable<PersonCase> Eligible()
    {
        foreach (var (stage, counts) in new[] { ("小学", true), ("初中", true), ("高中", false), ("学前", false), ("中职", false), ("特教", false), ("", false) })
            yield return Who($"任教学段 '{stage}'", counts, $"任教学段={stage}");
        yield return Who("聘用 is not on the establishment", false, "用工形式=聘用");
        yield return Who("only 专任教师", false, "教师类别=行政人员");
        yield return Who("a private school", false, $"学校编码={Fixed.Private}");
        yield return Of("a school without 办学性质 is not 公办", Day, false, (r, t) =>
        {
            var code = "21501" + t[1..].PadLeft(5, '0');
            r.School(code, "办学性质=");
            r.Teacher(t, $"学校编码={code}");
        });
        yield return Who("the day before S the person left", false, "在职状态=调出", "离校日期=2025-08-31");
        yield return Who("whoever leaves after S stays eligible", true, "在职状态=调出", "离校日期=2025-09-01");
        yield return Of("before 1 September S is that of the year before", "2025-08-31", true, (r, t) => r.Teacher(t, "在职状态=调出", "离校日期=2025-08-31"));
        foreach (var (start, end, counts) in new[] { ("2025-09-01", "2025-09-01", false), ("2025-08-01", "2025-08-31", true), ("2025-09-02", "2026-08-31", true), ("2020-01-01", "", false) })
            yield return Of($"豁免 {start}–{end}", Day, counts, (r, t) => { r.Teacher(t); r.Leave(t, "类型=豁免", $"开始日期={start}", $"结束日期={end}"); });
        foreach (var type in new[] { "产假", "病假", "学习", "借调", "援派" })
            yield return Of($"{type} on S is no exemption", Day, true, (r, t) => { r.Teacher(t); r.Leave(t, $"类型={type}", "开始日期=2025-08-01", "结束日期=2026-08-31"); });
        yield return Of("a rotation in progress is no exemption", Day, true, (r, t) => { r.Teacher(t); r.Rotation(t, "开始日期=2024-09-01", "结束日期=2026-08-31"); });
        yield return Of("a finished rotation doesn't restart the years", Day, true, (r, t) => { r.Teacher(t); r.Rotation(t, "开始日期=2023-09-01", "结束日期=2024-08-31"); });
    }

    private static IEnumerable<PersonCase> Chains()
    {
        yield return Who("six years at the school to the day", true, "到校日期=2019-09-01");
        yield return Who("a day less than six years", false, "到校日期=2019-09-02");
        yield return Chain("an unbroken chain at the school", true, Fixed.Primary, "2022-08-31", "2022-09-01");
        yield return Chain("a chain broken by one day", false, Fixed.Primary, "2022-08-30", "2022-09-01");
        yield return Chain("years at another school don't count", false, Fixed.OtherPrimary, "2022-08-31", "2022-09-01");
        yield return Of("a chain of three, given in any order", Day, true, (r, t) =>
        {
            r.Teacher(t, "到校日期=2024-09-01");
            r.Spell(t, "开始日期=2022-09-01", "结束日期=2024-08-31");
            r.Spell(t, "开始日期=2019-09-01", "结束日期=2022-08-31");
        });
        yield return Of("the chain counts whatever the form of employment was", Day, true, (r, t) =>
        {
            r.Teacher(t, "到校日期=2022-09-01");
            r.Spell(t, "开始日期=2015-09-01", "结束日期=2022-08-31", "用工形式=临聘");
        });
    }

    /// <summary>Retirement date minus 60 months on S or the day after: not eligible on the former, eligible before the latter.</summary>
    private static IEnumerable<PersonCase> Retirements()
    {
        // A man of 1969-06: m = 53, 14 months; 1969-06-15 + 60 years + 14 months = 2030-08-15, minus 60 months = 2025-08-15.
        yield return Born("a man within five years of retirement", false, new(1969, 6, 15), man: true, "");
        // A man of 1969-07: m = 54, 14 months; 2030-09-01, minus 60 months = 2025-09-01 = S.
        yield return Born("a man exactly five years before retirement", false, new(1969, 7, 1), man: true, "");
        yield return Born("a man a day more than five years before", true, new(1969, 7, 2), man: true, "");
        // A woman of 1974-01: m = 48, 13 months; 1974-08-01 → m = 55, 14 months: 2030-10-01. 1974-07-01 → m = 54, 14 months: 2030-09-01.
        yield return Born("a woman exactly five years before retirement", false, new(1974, 7, 1), man: false, "");
        yield return Born("a woman a day more than five years before", true, new(1974, 7, 2), man: false, "");
        yield return Born("a woman with 一级教师 retires at 55", false, new(1970, 1, 1), man: false, "一级教师");
        yield return Born("a woman with 高级教师 retires as men do", true, new(1970, 1, 1), man: false, "高级教师");
        yield return Born("a woman with 正高级教师 retires as men do", true, new(1970, 1, 1), man: false, "正高级教师");
    }

    private static IEnumerable<PersonCase> Counted()
    {
        foreach (var (type, counts) in new[] { ("交流", true), ("支教", true), ("走教", false), ("跟岗", false), ("互派", false) })
            yield return Rotates($"rotation of type {type}", counts, $"类型={type}");
        yield return Rotates("300 days, both ends counted", true, "开始日期=2025-09-10", $"结束日期={new DateOnly(2025, 9, 10).AddDays(299):yyyy-MM-dd}");
        yield return Rotates("299 days", false, "开始日期=2025-09-10", $"结束日期={new DateOnly(2025, 9, 10).AddDays(298):yyyy-MM-dd}");
        yield return Rotates("no end", true, "结束日期=");
        yield return Rotates("开始日期 on S", true, "开始日期=2025-09-01");
        yield return Rotates("开始日期 the day before S", false, "开始日期=2025-08-31");
        yield return Rotates("开始日期 on D", true, $"开始日期={Day}", "结束日期=");
        yield return Rotates("开始日期 after D", false, "开始日期=2026-01-16", "结束日期=");
        yield return Rotates("学年 of the row is not used", true, "学年=2019");
        yield return new("only who is eligible on S counts", Codes.Rotation, Day, false, (r, t) => { r.Teacher(t, "到校日期=2019-09-02"); r.Rotation(t); });
        yield return new("a 任职经历 of type 交流 is no rotation", Codes.Rotation, Day, false, (r, t) =>
        {
            r.Teacher(t);
            r.Spell(t, $"学校编码={Fixed.OtherPrimary}", "开始日期=2025-09-01", "结束日期=2026-08-31", "任职类型=交流");
        });
        yield return new("31 August is still of the school year", Codes.Rotation, "2026-08-31", true, (r, t) => { r.Teacher(t); r.Rotation(t, "开始日期=2026-08-31", "结束日期="); });
    }

    private static IEnumerable<PersonCase> Backbone()
    {
        yield return Titled("a title in force on the start", true, "2025-09-01", "认定日期=2025-09-01");
        yield return Titled("a title recognised after the start", false, "2025-09-01", "认定日期=2025-09-02");
        yield return Titled("a title whose last day is the start", true, "2025-09-01", "有效期至=2025-09-01");
        yield return Titled("a title that ended on the start", false, "2025-09-01", "终止日期=2025-09-01");
        yield return Titled("a title that expired since", true, "2025-09-01", "有效期至=2025-10-01");
        yield return new("of two rotations the earlier start decides", Codes.RotationBackbone, Day, false, (r, t) =>
        {
            r.Teacher(t);
            r.Rotation(t, "开始日期=2025-11-01", "结束日期=");
            r.Rotation(t, "类型=支教", "开始日期=2025-09-01", "结束日期=");
            r.Title(t, "认定日期=2025-10-01");
        });
        yield return new("a too short earlier rotation doesn't decide", Codes.RotationBackbone, Day, true, (r, t) =>
        {
            r.Teacher(t);
            r.Rotation(t, "开始日期=2025-11-01", "结束日期=");
            r.Rotation(t, "类型=支教", "开始日期=2025-09-01", "结束日期=2025-09-30");
            r.Title(t, "认定日期=2025-10-01");
        });
    }

    private static PersonCase Titled(string sentence, bool counts, string start, params string[] title)
        => new($"rotation-backbone-ratio: {sentence}", Codes.RotationBackbone, Day, counts, (r, t) => { r.Teacher(t); r.Rotation(t, $"开始日期={start}"); r.Title(t, title); });

    private static PersonCase Rotates(string sentence, bool counts, params string[] cells)
        => new($"rotation-ratio: {sentence}", Codes.Rotation, Day, counts, (r, t) => { r.Teacher(t); r.Rotation(t, cells); });

    private static PersonCase Who(string sentence, bool counts, params string[] cells) => Of(sentence, Day, counts, (r, t) => r.Teacher(t, cells));

    private static PersonCase Born(string sentence, bool counts, DateOnly birth, bool man, string title)
        => Who(sentence, counts, $"身份证号={IdNumber.Make(birth, ids += ids % 2 == (man ? 1 : 0) ? 2 : 1)}", $"职称={title}");

    private static PersonCase Chain(string sentence, bool counts, string school, string firstEnds, string secondStarts) => Of(sentence, Day, counts, (r, t) =>
    {
        r.Teacher(t, $"到校日期={secondStarts}");
        r.Spell(t, $"学校编码={school}", "开始日期=2019-09-01", $"结束日期={firstEnds}");
    });

    private static PersonCase Of(string sentence, string asOf, bool counts, Action<Roster, string> write)
        => PersonCase.In("denominator", $"rotation-ratio: {sentence}", Codes.Rotation, asOf, counts, write);
}
