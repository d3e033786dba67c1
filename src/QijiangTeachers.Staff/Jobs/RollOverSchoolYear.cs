using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.RollOver;

namespace QijiangTeachers.Staff.Jobs;

/// <summary>On 1 September: the new school year begins with the facts of the last one, to be confirmed by each school.</summary>
internal sealed class RollOverSchoolYear(SchoolYearRoller roller, TimeProvider clock) : IRegistryJob
{
    public const string Key = "staff.roll-over";

    public async Task RunAsync(IJobProgress progress, CancellationToken ct)
    {
        var year = SchoolYear.Containing(clock.TodayInChina).StartYear;
        var schools = progress.DryRun ? await roller.MissingAsync(year, ct) : await roller.RollOverAsync(year, ct);
        await progress.ReportAsync(schools.Count, schools.Count, $"{year}–{year + 1} 学年：{schools.Count} 所学校沿用上一学年数据，待确认");
    }
}
