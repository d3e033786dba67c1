using System.Globalization;
using QijiangTeachers.Contract.Tests.Reference;
using QijiangTeachers.Contract.Tests.Rosters;

namespace QijiangTeachers.Contract.Tests.Property;

/// <summary>Writes a district as clerks do: dates and digits in any form, title lines, rows twice, and some rows wrong.</summary>
internal sealed class DirtyWriter(Dice dice, District district, int wrongPercent)
{
    private readonly Roster roster = new();

    public Roster Write()
    {
        foreach (var sheet in Sheets.InOrder)
            roster.Sheet(sheet).TitleLines.AddRange(Enumerable.Repeat("綦江区 花名册", dice.One(0, 0, 1, 3)));
        foreach (var school in district.Schools)
            Add(Sheets.School, school);
        foreach (var teacher in district.Teachers)
            Add(Sheets.Teacher, teacher.Row);
        if (wrongPercent > 0)
            MakeDoubles();
        foreach (var teacher in district.Teachers)
        {
            foreach (var (sheet, row) in teacher.Facts)
                Add(sheet, new(row) { ["教师编号"] = teacher["教师编号"] });
        }

        return roster;
    }

    private void Add(string sheet, Dictionary<string, string> clean)
    {
        var row = new Dictionary<string, string>(clean);
        if (dice.Chance(wrongPercent) && (sheet != Sheets.School || dice.Chance(40)))
            Spoil(sheet, row);
        var written = row.ToDictionary(c => c.Key, c => Written(sheet, c.Key, c.Value));
        roster.Sheet(sheet).Rows.Add(written);
        if (dice.Chance(2))
            roster.Sheet(sheet).Rows.Add(new(written));
    }

    private void Spoil(string sheet, Dictionary<string, string> row)
    {
        var columns = Sheets.Columns[sheet];
        switch (dice.Between(0, 5))
        {
            case 0:
                row[dice.One(columns.Where(c => c.Bold && c.Kind != Kind.IdNumber && c.Name != "教师编号").ToList()).Name] = "";
                break;
            case 1 when columns.Where(c => c.Kind == Kind.Choice).ToList() is { Count: > 0 } choices:
                row[dice.One(choices).Name] = "没有的值";
                break;
            case 2 when columns.Where(c => c.Kind is Kind.Date or Kind.LastDay && c.Name != "出生日期").ToList() is { Count: > 0 } dates:
                row[dice.One(dates).Name] = "2025-13-01";
                break;
            case 3:
                row[sheet is Sheets.School or Sheets.Teacher or Sheets.Spell ? "学校编码" : "教师编号"] = sheet == Sheets.School ? "" : "没有";
                break;
            default:
                SpoilByRule(sheet, row);
                break;
        }
    }

    private void SpoilByRule(string sheet, Dictionary<string, string> row)
    {
        switch (sheet)
        {
            case Sheets.School:
                row["学生数"] = "-1";
                break;
            case Sheets.Teacher when dice.Chance(50):
                row["身份证号"] = IdNumber.WithWrongCheck(row["身份证号"]);
                break;
            case Sheets.Teacher when row["在职状态"] == "在职":
                row["离校日期"] = "2026-01-31";
                break;
            case Sheets.Teacher:
                row["离校日期"] = dice.One("", "1950-01-01");
                break;
            case Sheets.Spell:
                row["结束日期"] = "1950-01-01";
                break;
            case Sheets.Hours:
                (row["学时"], row["应用学时"]) = (dice.One("0", "-1", "1.25", "多"), "");
                break;
            case Sheets.Rotation:
                row["去向学校编码"] = row["原学校编码"];
                break;
            case Sheets.Leave:
                row["结束日期"] = "1950-01-01";
                break;
            default:
                row["有效期至"] = "1950-01-01";
                break;
        }
    }

    /// <summary>Two people under one ID, one number with two names: rows that were right until now.</summary>
    private void MakeDoubles()
    {
        var rows = roster.Sheet(Sheets.Teacher).Rows;
        for (var i = 0; i < 3; i++)
        {
            var (a, b) = (dice.One(rows), dice.One(rows));
            if (a["教师编号"] != b["教师编号"])
                rows.Add(new(a) { ["教师编号"] = b["教师编号"], ["姓名"] = b["姓名"] });
        }
    }

    private string Written(string sheet, string column, string value)
    {
        var kind = Sheets.Columns[sheet].First(c => c.Name == column).Kind;
        if (kind is Kind.Date or Kind.LastDay && DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return WrittenDay(day, kind == Kind.LastDay);
        return value.Length > 0 && dice.Chance(3) ? Wide(value) : dice.Chance(3) ? $" {value}　" : value;
    }

    private string WrittenDay(DateOnly day, bool lastDay)
    {
        var isMonth = lastDay ? day.AddDays(1).Day == 1 : day.Day == 1;
        if (isMonth && dice.Chance(40))
            return day.ToString(dice.One("yyyy-MM", "yyyy.M", "yyyy/M", "yyyy年M月"), CultureInfo.InvariantCulture);
        var written = day.ToString(dice.One("yyyy-MM-dd", "yyyy-MM-dd", "yyyy/M/d", "yyyyMMdd", "yyyy年M月d日"), CultureInfo.InvariantCulture);
        return dice.Chance(3) ? Wide(written) : written;
    }

    /// <summary>Letters and digits only: the contract names no other signs.</summary>
    private static string Wide(string text) => string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? (char)(c + 0xFEE0) : c));
}
