using System.Globalization;

namespace QijiangTeachers.Contract.Tests.Property;

/// <summary>Next term's file of the same district: transfers, retirements, people who come back, changed and new facts.</summary>
internal sealed class NextTerm(Dice dice, District district)
{
    private const string TermStart = "2026-11-01";

    public District Make()
    {
        foreach (var teacher in district.Teachers)
        {
            if (string.CompareOrdinal(teacher["到校日期"], "2026-01-01") < 0 && string.CompareOrdinal(teacher["离校日期"], "2026-10-01") < 0)
                Move(teacher);
            ChangeFacts(teacher);
        }

        foreach (var school in district.Schools.Where(s => s["学年"] == "2026"))
            school["学生数"] = dice.Between(0, 600).ToString(CultureInfo.InvariantCulture);
        return district;
    }

    private void Move(MadeTeacher teacher)
    {
        var isIn = teacher["在职状态"] == "在职";
        switch (dice.Between(0, 12))
        {
            case 0 when isIn:
                Leave(teacher);
                (teacher["在职状态"], teacher["离校日期"]) = ("退休", "2026-10-31");
                break;
            case 1 or 2 when isIn:   // a transfer
                Leave(teacher);
                teacher["学校编码"] = dice.One(district.SchoolCodes.Where(s => s != teacher["学校编码"]).ToList());
                teacher["到校日期"] = TermStart;
                break;
            case 3 or 4 when !isIn:   // back again, here or elsewhere
                Leave(teacher);
                (teacher["在职状态"], teacher["离校日期"], teacher["到校日期"]) = ("在职", "", TermStart);
                if (dice.Chance(50))
                    teacher["学校编码"] = dice.One(district.SchoolCodes);
                break;
            case 5:
                teacher["用工形式"] = dice.One("在编", "聘用", "临聘");
                break;
            case 6:
                teacher["任教学段"] = dice.One("小学", "初中", "");
                break;
            case 7:
                teacher["职称"] = dice.One("高级教师", "一级教师");
                break;
            default:
                break;
        }
    }

    /// <summary>Next term's file no longer repeats, in 任职经历, the spell that the 教师 row governed.</summary>
    private static void Leave(MadeTeacher teacher)
        => teacher.Facts.RemoveAll(f => f.Row.GetValueOrDefault("学校编码") == teacher["学校编码"] && f.Row["开始日期"] == teacher["到校日期"]);

    private void ChangeFacts(MadeTeacher teacher)
    {
        foreach (var (_, row) in teacher.Facts.Where(_ => dice.Chance(8)))
        {
            if (row.ContainsKey("学时"))
                row["学时"] = "7.5";
            else if (row.ContainsKey("称号"))
                row["终止日期"] = row["认定日期"];
            else if (row.ContainsKey("等级"))
                row["有效期至"] = row["认定日期"];
            else if (row.ContainsKey("去向学校编码") || row.ContainsKey("类型"))
                row["结束日期"] = row["开始日期"];
        }

        if (dice.Chance(10))
            teacher.Facts.Add(("称号", new() { ["称号"] = "特级教师", ["认定日期"] = TermStart }));
    }
}
