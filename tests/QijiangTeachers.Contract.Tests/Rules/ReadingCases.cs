using QijiangTeachers.Contract.Tests.Judging;
using QijiangTeachers.Contract.Tests.Reference;
using QijiangTeachers.Contract.Tests.Rosters;

namespace QijiangTeachers.Contract.Tests.Rules;

/// <summary>"How values are read", seen through whom the tier counts on the days around a date.</summary>
internal static class ReadingCases
{
    public static readonly PersonCase[] All = [.. Dates(), .. Months(), .. Texts()];

    private static IEnumerable<PersonCase> Dates()
    {
        foreach (var written in new[] { "2025-06-09", "2025/6/9", "2025.6.9", "20250609", "2025年6月9日", "2025年06月09日", "2025/06/09", " 2025-6-9 ", "２０２５-０６-０９" })
        {
            yield return From($"{written} is 2025-06-09", "2025-06-09", true, written);
            yield return From($"{written} isn't 2025-06-08", "2025-06-08", false, written);
        }
    }

    private static IEnumerable<PersonCase> Months()
    {
        foreach (var written in new[] { "2025.6", "2025-06", "2025/6", "2025年6月" })
        {
            yield return From($"到校日期 {written} is the first day of the month", "2025-06-01", true, written);
            yield return From($"到校日期 {written} isn't the last day of the month before", "2025-05-31", false, written);
            yield return Until($"离校日期 {written} is the last day of the month", "2025-06-30", true, written);
            yield return Until($"离校日期 {written} isn't the first of the next", "2025-07-01", false, written);
        }

        yield return new("离校日期 2024-02 is the 29th", Codes.District, "2024-02-29", true, (r, t) => { r.Teacher(t, "在职状态=离职", "离校日期=2024-02"); r.Title(t); });
        foreach (var (day, counts) in new[] { ("2024-05-31", true), ("2024-06-01", false) })
        {
            yield return new($"任职经历 结束日期 2024.5 on {day}", Codes.District, day, counts, (r, t) =>
            {
                r.Teacher(t, "到校日期=2024-09-01");
                r.Spell(t, "开始日期=2015.9", "结束日期=2024.5");
                r.Title(t);
            });
        }

        yield return new("学时 结束日期 2021.1 is its last day", Codes.Hours, "2021-01-31", true, (r, t) => { r.Teacher(t); r.Hours(t, "学时=6", "开始日期=2021.1", "结束日期=2021.1"); });
        yield return new("学时 结束日期 2021.2 isn't its first day", Codes.Hours, "2021-02-27", false, (r, t) => { r.Teacher(t); r.Hours(t, "学时=6", "开始日期=2021.1", "结束日期=2021.2"); });
        yield return new("双师型 有效期至 2025.6 is its last day", Codes.Dual, "2025-06-30", true, (r, t) => Dual(r, t, "有效期至=2025.6"));
        yield return new("双师型 有效期至 2025.6 ends with it", Codes.Dual, "2025-07-01", false, (r, t) => Dual(r, t, "有效期至=2025.6"));
        yield return new("轮岗 结束日期 2026.6 is its last day", Codes.Rotation, "2026-01-15", true, (r, t) => { r.Teacher(t); r.Rotation(t, "开始日期=2025-09-04", "结束日期=2026.6"); });
        yield return new("轮岗 开始日期 2025.9 is its first day", Codes.Rotation, "2026-01-15", true, (r, t) => { r.Teacher(t); r.Rotation(t, "开始日期=2025.9", "结束日期=2026-06-27"); });
    }

    private static IEnumerable<PersonCase> Texts()
    {
        yield return new("full-width letters and digits and spaces around name the same teacher", Codes.District, "2025-06-09", true, (r, t) =>
        {
            r.Teacher(t);
            r.Title("　" + Wide(t) + " ");
        });
        yield return new("a full-width school code names the same school", Codes.Dual, "2025-06-09", true, (r, t) =>
        {
            r.Teacher(t, $"学校编码={Wide(Fixed.Vocational)}", "课程类别=专业课");
            r.Dual(t);
        });
        yield return new("spaces around values of a list", Codes.District, "2025-06-09", true, (r, t) =>
        {
            r.Teacher(t, "教师类别= 专任教师 ", "用工形式=　在编", "在职状态=在职 ");
            r.Title(t, "称号= 区级骨干教师　");
        });
        yield return new("full-width hours", Codes.Hours, "2021-01-31", true, (r, t) => { r.Teacher(t); r.Hours(t, "学时=６.０", "开始日期=2021-01-04", "结束日期=2021-01-04"); });
        yield return PersonCase.In("denominator", "性别 and 出生日期 are taken from 身份证号, whatever the columns say", Codes.Rotation, "2026-01-15", true, (r, t) =>
            r.Teacher(t, $"身份证号={IdNumber.Make(new(1972, 2, 2), 777)}", "性别=女", "出生日期=1972-02-02"));
        yield return PersonCase.In("denominator", "… so that a woman called 男 retires at 55", Codes.Rotation, "2026-01-15", false, (r, t) =>
            r.Teacher(t, $"身份证号={IdNumber.Make(new(1972, 2, 2), 778)}", "性别=男", "出生日期=1990-02-02"));
    }

    private static PersonCase From(string sentence, string asOf, bool counts, string written)
        => new(sentence, Codes.District, asOf, counts, (r, t) => { r.Teacher(t, $"到校日期={written}"); r.Title(t); });

    private static PersonCase Until(string sentence, string asOf, bool counts, string written)
        => new(sentence, Codes.District, asOf, counts, (r, t) => { r.Teacher(t, "在职状态=退休", $"离校日期={written}"); r.Title(t); });

    private static void Dual(Roster r, string t, params string[] cells)
    {
        r.Teacher(t, $"学校编码={Fixed.Vocational}", "课程类别=专业课");
        r.Dual(t, cells);
    }

    private static string Wide(string text) => string.Concat(text.Select(c => (char)(c + 0xFEE0)));
}
