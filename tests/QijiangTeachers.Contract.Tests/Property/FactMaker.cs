using System.Globalization;
using QijiangTeachers.Contract.Tests.Reference;
using static QijiangTeachers.Contract.Tests.Rosters.Sheets;

namespace QijiangTeachers.Contract.Tests.Property;

/// <summary>Leaves, titles, recognitions, hours and rotations of one teacher. Keys are kept apart.</summary>
internal sealed class FactMaker(Dice dice, District district, MadeTeacher made)
{
    private static readonly DateOnly First = new(2019, 1, 1);
    private static readonly DateOnly Last = China.Today < new DateOnly(2026, 10, 31) ? China.Today : new(2026, 10, 31);
    private readonly HashSet<string> keys = [];

    public void Make()
    {
        Times(dice.Between(0, 2), () => Leave(dice.One("产假", "病假", "学习", "借调", "援派", "豁免"), dice.Day(First, Last)));
        Times(dice.Chance(40) ? dice.Between(1, 3) : 0, () => TitleOf(dice.One(Titles.All.ToList()), dice.Day(First, Last)));
        Times(dice.Chance(30) ? dice.Between(1, 2) : 0, () => DualOf(dice.One("初级", "中级", "高级"), dice.Day(First, Last)));
        Times(dice.Between(0, 6), () => HoursOf(dice.Between(2, 60), dice.Day(new(2020, 11, 1), Last)));
        if (dice.Chance(40))
            HoursOf(dice.Between(100, 380), dice.Day(new(2021, 1, 1), Last));
        Times(dice.Chance(60) ? dice.Between(1, 3) : 0, () => RotationOf(dice.One("交流", "支教", "交流", "走教", "跟岗", "互派"),
            dice.Chance(50) ? new(dice.Between(2022, 2025), 9, dice.One(1, 1, 2)) : dice.Day(new(2022, 8, 1), Last)));
    }

    private void Leave(string type, DateOnly start) => Add(Rosters.Sheets.Leave, [type, Iso(start)], new()
    {
        ["类型"] = type,
        ["开始日期"] = Iso(start),
        ["结束日期"] = dice.Chance(15) ? "" : Iso(dice.Day(start, start.AddDays(200))),
    });

    private void TitleOf(string title, DateOnly day)
    {
        var until = dice.Chance(30) ? (DateOnly?)null : dice.Day(day, day.AddYears(5));
        Add(Title, [title, Iso(day)], new()
        {
            ["称号"] = dice.Chance(30) ? dice.One(Titles.Aliases.Where(a => a.Title == title).Select(a => a.Alias).Append(title).ToList()) : title,
            ["认定日期"] = Iso(day),
            ["有效期至"] = until is { } last ? Iso(last) : "",
            ["终止日期"] = dice.Chance(20) ? Iso(dice.Day(day, day.AddYears(3))) : "",
        });
    }

    private void DualOf(string level, DateOnly day) => Add(Dual, [level, Iso(day)], new()
    {
        ["等级"] = level,
        ["认定日期"] = Iso(day),
        ["有效期至"] = dice.Chance(30) ? "" : Iso(dice.Day(day, day.AddYears(5))),
    });

    private void HoursOf(int hours, DateOnly start)
    {
        var end = dice.Day(start, start.AddDays(60) < Last ? start.AddDays(60) : Last);
        var name = $"项目{keys.Count}";
        var together = hours <= 8 * (end.DayNumber - start.DayNumber + 1);
        Add(Hours, [name, Iso(start)], new()
        {
            ["项目名称"] = name,
            ["层级"] = dice.One("国家级", "市级", "区级", "校级"),
            ["类别"] = dice.One("师德", "学科", "其他", ""),
            ["方式"] = together ? dice.One("集中", "网络") : dice.One("网络", "混合", "校本", ""),
            ["学时"] = dice.Chance(20) && hours > 2 ? $"{hours - 1}.{dice.Between(1, 9)}" : hours.ToString(CultureInfo.InvariantCulture),
            ["应用学时"] = dice.Chance(20) ? "1" : "",
            ["开始日期"] = Iso(start),
            ["结束日期"] = Iso(end),
            ["证书编号"] = dice.Chance(50) ? $"{made["教师编号"]}-{keys.Count}" : "",
        });
    }

    private void RotationOf(string type, DateOnly start)
    {
        var to = dice.One(district.SchoolCodes.Where(s => s != made["学校编码"]).ToList());
        Add(Rotation, [type, Iso(start)], new()
        {
            ["学年"] = China.SchoolYearOf(start).ToString(CultureInfo.InvariantCulture),
            ["原学校编码"] = made["学校编码"],
            ["去向学校编码"] = to,
            ["开始日期"] = Iso(start),
            ["结束日期"] = dice.Chance(20) ? "" : Iso(start.AddDays(dice.One(297, 298, 299, 300, 150, 364))),
            ["类型"] = type,
        });
    }

    private void Add(string sheet, string[] key, Dictionary<string, string> row)
    {
        if (keys.Add($"{sheet} {string.Join(' ', key)}"))
            made.Facts.Add((sheet, row));
    }

    private static void Times(int count, Action make)
    {
        for (var i = 0; i < count; i++)
            make();
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
