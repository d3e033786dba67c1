using System.Globalization;
using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.RollOver;

namespace QijiangTeachers.Staff.Commands;

/// <summary><c>roll-over-school-year [--year 2026] [--dry-run]</c>: carries the facts of the schools over into a year that has none.</summary>
internal sealed class RollOverCommand(SchoolYearRoller roller, TimeProvider clock) : IConsoleCommand
{
    public string Name => "roll-over-school-year";

    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken ct)
    {
        var words = new CommandWords(args, "--year");
        var given = words.Find("--year");
        if (!int.TryParse(given ?? SchoolYear.Containing(clock.TodayInChina).StartYear.ToString(CultureInfo.InvariantCulture), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1990 or > 2100)
        {
            await output.WriteLineAsync($"“{given}”不是学年。请写开始的年份，例如 2026。");
            return 1;
        }
        var dry = words.Has("--dry-run");
        var schools = dry ? await roller.MissingAsync(year, ct) : await roller.RollOverAsync(year, ct);
        var table = new TextTable("学校编码", "学校名称", "沿用");
        foreach (var school in schools) table.Add(school.Code, school.Name, $"{school.FromYear}–{school.FromYear + 1}");
        if (schools.Count > 0) await output.WriteLineAsync(table.ToString());
        await output.WriteLineAsync($"{year}–{year + 1} 学年：{(dry ? "将" : "已")}沿用 {schools.Count} 所");
        return 0;
    }
}
