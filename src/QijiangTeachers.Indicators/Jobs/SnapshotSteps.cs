using QijiangTeachers.Indicators.Application.Snapshots;
using QijiangTeachers.Kernel.Jobs;

namespace QijiangTeachers.Indicators.Jobs;

/// <summary>Day by day, each whole before the next, so that a run can be stopped and begun again.</summary>
internal static class SnapshotSteps
{
    public static async Task RunAsync(SnapshotKeeper keeper, IReadOnlyList<DateOnly> days, IJobProgress progress, CancellationToken ct)
    {
        if (progress.DryRun)
        {
            await progress.ReportAsync(0, days.Count, $"将计算 {days.Count} 天");
            return;
        }
        foreach (var (done, day) in days.Index())
        {
            await progress.ReportAsync(done, days.Count, $"正在计算 {day:yyyy-MM-dd}");
            await keeper.WriteAsync(day, ct);
        }
        await progress.ReportAsync(days.Count, days.Count, $"已计算 {days.Count} 天");
    }
}
