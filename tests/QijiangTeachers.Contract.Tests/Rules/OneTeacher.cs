using QijiangTeachers.Contract.Tests.Judging;
using QijiangTeachers.Contract.Tests.Reference;
using QijiangTeachers.Contract.Tests.Rosters;
using Shouldly;

namespace QijiangTeachers.Contract.Tests.Rules;

/// <summary>The teacher T1, whose row comes again and again.</summary>
internal static class OneTeacher
{
    public static readonly string Id = IdNumber.Make(new(1985, 5, 5), 1);

    public static Roster One(params string[] cells)
    {
        var roster = new Roster().WithFixedSchools();
        roster.Teacher("T1", [$"身份证号={Id}", .. cells]);
        return roster;
    }

    /// <summary>A row in every sheet; the cells given here go into each sheet that has the column.</summary>
    public static Roster Everything(params string[] cells)
    {
        var roster = One("性别=男", "出生日期=1985-05-05", "手机=13812345678", "邮箱=t1@example.com", "职称=一级教师", "职称取得日期=2015.12", "岗位等级=9", "班主任=是",
            "职务=中层", "任职日期=2018-09", "参加工作日期=2007-07", "最高学历=本科", "最高学位=学士", "任教学科=语文", "来源=公开招录", "民族=汉族", "政治面貌=群众");
        string[] For(string sheet, params string[] own)
            => [.. own, .. cells.Where(c => Sheets.Columns[sheet].Any(k => k.Name == c[..c.IndexOf('=', StringComparison.Ordinal)]))];
        roster.Spell("T1", "开始日期=2010-09-01", "用工形式=在编");
        roster.Spell("T1", "开始日期=2007-07-01", "结束日期=2010-08-31", "任职类型=聘用", "备注=分校");
        roster.Leave("T1", For(Sheets.Leave, "结束日期=2023-03"));
        roster.Title("T1", For(Sheets.Title, "有效期至=2025.6", "认定文号=綦教〔2022〕5号"));
        roster.Dual("T1", For(Sheets.Dual, "有效期至=2027-06-09"));
        roster.Hours("T1", For(Sheets.Hours, "类别=1+X", "方式=混合", "应用学时=2.5", "组织单位=教师发展中心", "证书编号=Z-1", "层级=国家级")
            .Where(c => !c.StartsWith("结束", StringComparison.Ordinal)).ToArray());
        roster.Rotation("T1", For(Sheets.Rotation));
        return roster;
    }

    public static void Update(IRegistry registry, Roster roster)
    {
        var report = registry.Import(roster);
        report.Errors.ShouldBeEmpty();
        (report.Of(Sheets.Teacher).Updated, report.Of(Sheets.Teacher).Created).ShouldBe((1, 0));
    }

    public static bool InService(IRegistry registry, DateOnly day) => registry.People(Codes.Backbone, day, "denominator").Contains("T1");
}
