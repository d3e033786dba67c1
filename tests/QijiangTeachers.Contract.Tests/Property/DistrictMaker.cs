using System.Globalization;
using QijiangTeachers.Contract.Tests.Reference;
using static QijiangTeachers.Contract.Tests.Rosters.Sheets;

namespace QijiangTeachers.Contract.Tests.Property;

/// <summary>Makes a district of schools of all kinds and teachers with chains, gaps, leaves, titles, hours and rotations.</summary>
internal sealed class DistrictMaker(Dice dice)
{
    private static readonly string[] Kinds = ["小学", "幼儿园", "中等职业学校", "初级中学", "九年一贯制学校", "高级中学", "特殊教育学校", "教师发展中心"];
    private readonly District district = new();

    public District Make()
    {
        var schools = dice.Between(8, 20);
        for (var i = 0; i < schools; i++)
            MakeSchool($"2150{i + 1:000000}", i < Kinds.Length ? Kinds[i] : dice.One("小学", "小学", "初级中学", "幼儿园", "中等职业学校"));
        var teachers = dice.Between(60, 300);
        for (var i = 1; i <= teachers; i++)
            district.Teachers.Add(MakeTeacher(i));
        return district;
    }

    private void MakeSchool(string code, string kind)
    {
        district.SchoolCodes.Add(code);
        var years = Enumerable.Range(2018, 9).Where(_ => dice.Chance(30)).DefaultIfEmpty(2021);
        foreach (var year in years)
        {
            district.Schools.Add(new()
            {
                ["学校编码"] = code,
                ["学校名称"] = $"学校{code}",
                ["学段"] = dice.Chance(8) ? dice.One(Kinds) : kind,
                ["办学性质"] = dice.Chance(85) ? "公办" : dice.One("民办", ""),
                ["城乡"] = dice.One("城区", "镇区", "乡村", ""),
                ["学年"] = year.ToString(CultureInfo.InvariantCulture),
                ["学生数"] = dice.Chance(20) ? "" : dice.Between(0, 600).ToString(CultureInfo.InvariantCulture),
                ["编制数"] = dice.Chance(50) ? "" : "500",
            });
        }
    }

    private MadeTeacher MakeTeacher(int index)
    {
        var birth = new DateOnly(dice.Between(1960, 2002), dice.Between(1, 12), dice.Between(1, 28));
        var atWork = dice.Day(birth.AddYears(dice.Between(18, 25)), new(2025, 6, 1));
        var made = new MadeTeacher(new()
        {
            ["教师编号"] = $"T{index:0000}",
            ["姓名"] = $"教师{index}",
            ["身份证号"] = IdNumber.Make(birth, index),
            ["任教学段"] = dice.One("小学", "小学", "小学", "初中", "高中", "学前", "中职", ""),
            ["教师类别"] = dice.Chance(85) ? "专任教师" : dice.One("教研人员", "行政人员", "教辅人员"),
            ["课程类别"] = dice.One("专业课", "实习指导课", "公共基础课", ""),
            ["用工形式"] = dice.Chance(75) ? "在编" : dice.One("聘用", "银龄", "临聘"),
            ["职称"] = dice.One("一级教师", "二级教师", "高级教师", "正高级教师", ""),
            ["参加工作日期"] = Iso(atWork),
            ["岗位等级"] = dice.One("9", "11", ""),
            ["任教学科"] = dice.One("语文", "数学", ""),
        });
        MakeCareer(made, atWork);
        new FactMaker(dice, district, made).Make();
        return made;
    }

    /// <summary>A chain of main spells: adjacent, a day apart or further, often at the same school; the last is the 教师 row's.</summary>
    private void MakeCareer(MadeTeacher made, DateOnly start)
    {
        var school = dice.One(district.SchoolCodes);
        for (var left = dice.Between(0, 3); left > 0 && start < new DateOnly(2024, 1, 1); left--)
        {
            var end = dice.Day(start, new(2025, 3, 31));
            var row = new Dictionary<string, string>
            {
                ["学校编码"] = school,
                ["开始日期"] = Iso(start),
                ["结束日期"] = Iso(end),
                ["任职类型"] = dice.One("任职", "任职", "聘用"),
            };
            GiveOwn(row);
            made.Facts.Add((Spell, row));
            start = end.AddDays(dice.Chance(60) ? 1 : dice.Chance(30) ? 2 : dice.Between(3, 300));
            if (dice.Chance(50))
                school = dice.One(district.SchoolCodes);
        }

        (made["学校编码"], made["到校日期"], made["在职状态"]) = (school, Iso(start), "在职");
        if (dice.Chance(20))
            (made["在职状态"], made["离校日期"]) = (dice.One("退休", "离职", "调出", "去世"), Iso(dice.Day(start, new(2026, 10, 31))));
        if (dice.Chance(15))
        {
            var same = new Dictionary<string, string> { ["学校编码"] = school, ["开始日期"] = Iso(start), ["结束日期"] = made["离校日期"], ["任职类型"] = "任职" };
            GiveOwn(same);
            made.Facts.Add((Spell, same));
        }

        if (dice.Chance(10))
            made.Facts.Add((Spell, new() { ["学校编码"] = dice.One(district.SchoolCodes.Where(s => s != school).ToList()), ["开始日期"] = Iso(start.AddDays(40)), ["结束日期"] = Iso(start.AddDays(400)), ["任职类型"] = dice.One("交流", "支教", "走教") }));
    }

    private void GiveOwn(Dictionary<string, string> row)
    {
        if (dice.Chance(20))
            row["用工形式"] = dice.One("在编", "聘用", "临聘");
        if (dice.Chance(15))
            row["教师类别"] = dice.One("专任教师", "行政人员");
        if (dice.Chance(15))
            row["任教学段"] = dice.One("小学", "初中", "高中");
        if (dice.Chance(15))
            row["课程类别"] = dice.One("专业课", "公共基础课");
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
