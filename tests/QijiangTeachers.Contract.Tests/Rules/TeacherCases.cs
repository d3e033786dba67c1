using QijiangTeachers.Contract.Tests.Judging;
using QijiangTeachers.Contract.Tests.Rosters;

namespace QijiangTeachers.Contract.Tests.Rules;

/// <summary>Full-time teachers, 双师型, kindergartens, attributes of spells and of schools.</summary>
internal static class TeacherCases
{
    private const string Day = "2025-06-09";

    public static readonly PersonCase[] All = [.. FullTime(), .. SpellAttributes(), .. Dual(), .. Schools()];

    private static IEnumerable<PersonCase> FullTime()
    {
        foreach (var (form, counts) in new[] { ("在编", true), ("聘用", true), ("银龄", false), ("临聘", false) })
            yield return Backbone($"full-time: {form}", counts, $"用工形式={form}");
        foreach (var category in new[] { "教研人员", "行政人员", "教辅人员", "工勤人员" })
            yield return Backbone($"full-time: not {category}", false, $"教师类别={category}");
        yield return Backbone("full-time: private schools too", true, $"学校编码={Fixed.Private}");
        yield return Backbone("full-time: institutions too", true, $"学校编码={Fixed.Institute}");
        yield return Backbone("full-time: in service only", false, "在职状态=退休", "离校日期=2025-06-08");
        yield return new("backbone-share counts those with a title in force", Codes.Backbone, Day, true, (r, t) => { r.Teacher(t); r.Title(t); });
        yield return new("backbone-share doesn't count those without", Codes.Backbone, Day, false, (r, t) => { r.Teacher(t); r.Title(t, "有效期至=2025-06-08"); });
        yield return new("backbone-share doesn't count a researcher with a title", Codes.Backbone, Day, false, (r, t) => { r.Teacher(t, "教师类别=教研人员"); r.Title(t); });
    }

    private static IEnumerable<PersonCase> SpellAttributes()
    {
        yield return Of("任职经历 without own values takes those of the 教师 row", Codes.Backbone, "2009-06-09", true, (r, t) =>
        {
            r.Teacher(t);
            r.Spell(t, "结束日期=2010-08-31");
        });
        yield return Of("任职经历 with its own 用工形式 holds for that spell", Codes.Backbone, "2009-06-09", false, (r, t) =>
        {
            r.Teacher(t);
            r.Spell(t, "结束日期=2010-08-31", "用工形式=临聘");
        });
        yield return Of("… and not for the others", Codes.Backbone, Day, true, (r, t) =>
        {
            r.Teacher(t);
            r.Spell(t, "结束日期=2010-08-31", "用工形式=临聘");
        });
        yield return Of("任职经历 with its own 教师类别 holds for that spell", Codes.Backbone, "2009-06-09", true, (r, t) =>
        {
            r.Teacher(t, "教师类别=行政人员");
            r.Spell(t, "结束日期=2010-08-31", "教师类别=专任教师");
        });
        yield return Of("任职类型 聘用 says nothing of the form of employment", Codes.Backbone, "2009-06-09", false, (r, t) =>
        {
            r.Teacher(t, "用工形式=银龄");
            r.Spell(t, "结束日期=2010-08-31", "任职类型=聘用");
        });
        yield return Of("任职经历 equal to the 教师 row's spell gives it its own values", Codes.Backbone, Day, false, (r, t) =>
        {
            r.Teacher(t);
            r.Spell(t, "开始日期=2010-09-01", "用工形式=临聘");
        });
        yield return Of("of an equal 任职经历 row with another 结束日期 the 教师 row governs", Codes.Backbone, Day, true, (r, t) =>
        {
            r.Teacher(t);
            r.Spell(t, "开始日期=2010-09-01", "结束日期=2020-08-31");
        });
    }

    private static IEnumerable<PersonCase> Dual()
    {
        const string at = $"学校编码={Fixed.Vocational}";
        foreach (var (course, counts) in new[] { ("专业课", true), ("实习指导课", true), ("公共基础课", false), ("", false) })
            yield return Of($"双师型 teachers: 课程类别 '{course}'", Codes.Dual, Day, counts, (r, t) => r.Teacher(t, at, "任教学段=中职", $"课程类别={course}"));
        yield return Of("双师型 teachers: other schools don't count", Codes.Dual, Day, false, (r, t) => r.Teacher(t, "课程类别=专业课"));
        yield return Of("双师型 teachers: 临聘 don't count", Codes.Dual, Day, false, (r, t) => r.Teacher(t, at, "课程类别=专业课", "用工形式=临聘"));
        yield return Recognised("双师型: a recognition in force", true);
        yield return Recognised("双师型: 认定日期 on D", true, $"认定日期={Day}");
        yield return Recognised("双师型: 认定日期 after D", false, "认定日期=2025-06-10");
        yield return Recognised("双师型: 有效期至 on D", true, $"有效期至={Day}");
        yield return Recognised("双师型: 有效期至 the day before D", false, "有效期至=2025-06-08");
        yield return Of("kindergarten-ratio: teachers of kindergartens", Codes.Kindergarten, Day, true, (r, t) => r.Teacher(t, $"学校编码={Fixed.Kindergarten}", "任教学段=学前"));
        yield return Of("kindergarten-ratio: not 任教学段 but the school decides", Codes.Kindergarten, Day, false, (r, t) => r.Teacher(t, "任教学段=学前"));
        yield return Of("kindergarten-ratio: only full-time teachers", Codes.Kindergarten, Day, false, (r, t) => r.Teacher(t, $"学校编码={Fixed.Kindergarten}", "教师类别=教辅人员"));
    }

    private static IEnumerable<PersonCase> Schools()
    {
        foreach (var (day, counts) in new[] { ("2024-08-31", true), ("2024-09-01", false), ("2025-08-31", false), ("2025-09-01", true), ("2027-06-09", true), ("2010-10-10", true) })
        {
            yield return Of($"学段 of the school year of {day}: kindergarten but for 2024", Codes.Kindergarten, day, counts, (r, t) =>
            {
                var code = "11500" + t[1..].PadLeft(5, '0');
                r.School(code, "学段=幼儿园", "学年=2022");
                r.School(code, "学段=小学", "学年=2024");
                r.School(code, "学段=幼儿园", "学年=2025");
                r.Teacher(t, $"学校编码={code}");
            });
        }

        yield return Of("学校 with empty 学年 is of the school year of the import, and the earliest for all before", Codes.Kindergarten, Day, true, (r, t) =>
        {
            var code = "11500" + t[1..].PadLeft(5, '0');
            r.School(code, "学段=幼儿园", "学年=");
            r.Teacher(t, $"学校编码={code}");
        });
    }

    private static PersonCase Backbone(string sentence, bool counts, params string[] cells)
        => Of(sentence, Codes.Backbone, Day, counts, (r, t) => r.Teacher(t, cells));

    private static PersonCase Of(string sentence, string code, string asOf, bool counts, Action<Roster, string> write)
        => PersonCase.In("denominator", sentence, code, asOf, counts, write);

    private static PersonCase Recognised(string sentence, bool counts, params string[] cells) => new(sentence, Codes.Dual, Day, counts, (r, t) =>
    {
        r.Teacher(t, $"学校编码={Fixed.Vocational}", "任教学段=中职", "课程类别=专业课");
        r.Dual(t, cells);
    });
}
