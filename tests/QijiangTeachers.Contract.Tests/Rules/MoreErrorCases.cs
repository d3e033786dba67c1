using QijiangTeachers.Contract.Tests.Judging;
using QijiangTeachers.Contract.Tests.Reference;
using QijiangTeachers.Contract.Tests.Rosters;
using static QijiangTeachers.Contract.Tests.Rosters.Sheets;

namespace QijiangTeachers.Contract.Tests.Rules;

/// <summary>Errors between rows: doubles (4), overlaps (6), certificates (7), rotation to the own school (8).</summary>
internal static class MoreErrorCases
{
    private static int ids = 500;

    public static readonly ErrorCase[] All = [.. Doubles(), .. Overlaps(), .. Certificates(), .. RotationRules()];

    private static IEnumerable<ErrorCase> Doubles()
    {
        yield return new("the same 身份证号 under two 教师编号: both rows", (r, t) =>
        {
            var id = NewId();
            return [new(Teacher, r.Teacher(t + "a", $"身份证号={id}"), "身份证号"), new(Teacher, r.Teacher(t + "b", $"身份证号={id}"), "身份证号")];
        });
        yield return new("… also when one of the two rows is wrong for another reason", (r, t) =>
        {
            var id = NewId();
            var other = r.Teacher(t + "b", $"身份证号={id}", "职称=没有");
            return [new(Teacher, r.Teacher(t + "a", $"身份证号={id}"), "身份证号"), new(Teacher, other, "身份证号"), new(Teacher, other, "职称")];
        });
        yield return new("two rows of one 教师编号 that differ in 姓名: both", (r, t) =>
        {
            var id = NewId();
            return [new(Teacher, r.Teacher(t, $"身份证号={id}"), "姓名", "教师编号", "身份证号"),
                new(Teacher, r.Teacher(t, $"身份证号={id}", "姓名=别人"), "姓名", "教师编号", "身份证号")];
        });
        yield return new("two rows of one 教师编号 that differ in 身份证号: both", (r, t) =>
            [new(Teacher, r.Teacher(t), "身份证号", "教师编号", "姓名"), new(Teacher, r.Teacher(t), "身份证号", "教师编号", "姓名")]);
        yield return new("two equal rows of one 教师编号 are fine", (r, t) =>
        {
            var id = NewId();
            r.Teacher(t, $"身份证号={id}");
            r.Teacher(t, $"身份证号={id}");
            return [];
        });
    }

    private static IEnumerable<ErrorCase> Overlaps()
    {
        yield return new("任职经历 that overlaps the 教师 row's spell by a day", (r, t) =>
        {
            r.Teacher(t);
            return [new(Spell, r.Spell(t, "结束日期=2010-09-01"), "开始日期", "结束日期", "教师编号")];
        });
        yield return new("任职经历 that ends the day before 到校日期 is fine", (r, t) =>
        {
            r.Teacher(t);
            r.Spell(t, "结束日期=2010-08-31");
            return [];
        });
        yield return new("an open 任职经历 before the 教师 row's spell overlaps", (r, t) =>
        {
            r.Teacher(t);
            return [new(Spell, r.Spell(t, "结束日期="), "开始日期", "结束日期", "教师编号")];
        });
        yield return new("of two overlapping 任职经历 the later", (r, t) =>
        {
            r.Teacher(t);
            r.Spell(t, "开始日期=2006-09-01", "结束日期=2008-08-31");
            return [new(Spell, r.Spell(t, $"学校编码={Fixed.OtherPrimary}", "开始日期=2008-08-31", "结束日期=2010-08-31"), "开始日期", "结束日期", "教师编号")];
        });
        foreach (var type in new[] { "交流", "支教", "走教" })
        {
            yield return new($"{type} is no main spell and may overlap", (r, t) =>
            {
                r.Teacher(t);
                r.Spell(t, $"学校编码={Fixed.OtherPrimary}", "开始日期=2015-09-01", "结束日期=2016-08-31", $"任职类型={type}");
                return [];
            });
        }

        yield return new("任职经历 equal to the 教师 row's spell is that spell", (r, t) =>
        {
            r.Teacher(t);
            r.Spell(t, "开始日期=2010-09-01", "结束日期=");
            return [];
        });
    }

    private static IEnumerable<ErrorCase> Certificates()
    {
        yield return new("the same 证书编号 on two entries of one teacher: the later", (r, t) =>
        {
            r.Teacher(t);
            r.Hours(t, $"证书编号=Z{t}");
            return [new(Hours, r.Hours(t, "项目名称=另一个", $"证书编号=Z{t}"), "证书编号")];
        });
        yield return new("the same 证书编号 on entries of two teachers: the later", (r, t) =>
        {
            r.Teacher(t + "a");
            r.Teacher(t + "b");
            r.Hours(t + "a", $"证书编号=Z{t}");
            return [new(Hours, r.Hours(t + "b", $"证书编号=Z{t}"), "证书编号")];
        });
        yield return new("the same 证书编号 on the same entry is fine", (r, t) =>
        {
            r.Teacher(t);
            r.Hours(t, $"证书编号=Z{t}");
            r.Hours(t, $"证书编号=Z{t}");
            return [];
        });
        yield return new("a 证书编号 of a row in error is free", (r, t) =>
        {
            r.Teacher(t);
            var wrong = r.Hours(t, $"证书编号=Z{t}", "学时=0");
            r.Hours(t, "项目名称=另一个", $"证书编号=Z{t}");
            return [new(Hours, wrong, "学时")];
        });
        yield return ErrorCase.FineRow("no 证书编号 at all", Hours, "证书编号=");
    }

    private static IEnumerable<ErrorCase> RotationRules()
    {
        yield return new("原学校编码 equals 去向学校编码", (r, t) =>
        {
            r.Teacher(t);
            return [new(Rotation, r.Rotation(t, $"去向学校编码={Fixed.Primary}"), "去向学校编码", "原学校编码")];
        });
        yield return ErrorCase.FineRow("原学校编码 needn't be the employer", Rotation, $"原学校编码={Fixed.Private}");
    }

    private static string NewId() => IdNumber.Make(new(1979, 3, 3), ++ids);
}
