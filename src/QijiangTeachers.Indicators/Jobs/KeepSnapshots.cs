using QijiangTeachers.Indicators.Application.Snapshots;
using QijiangTeachers.Kernel.Jobs;

namespace QijiangTeachers.Indicators.Jobs;

/// <summary>
/// Fills in the days that are kept and not stored (all of them after the first start, today's after midnight, every one
/// after rules were changed), and once a night computes today, yesterday and some long untouched days again. Day by day,
/// each whole before the next, so that a run can be stopped and begun again.
/// </summary>
internal sealed class KeepSnapshots(SnapshotKeeper keeper) : IRegistryJob, IChecksForWork
{
    public async Task<bool> HasWorkAsync(CancellationToken ct) => await keeper.IsNightDueAsync(ct) || (await keeper.MissingAsync(ct)).Count > 0;

    public async Task RunAsync(IJobProgress progress, CancellationToken ct)
    {
        var isNight = await keeper.IsNightDueAsync(ct);
        var days = (await keeper.MissingAsync(ct)).Concat(isNight ? await keeper.DueAsync(ct) : []).Distinct().ToList();
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
        if (isNight) await keeper.EndNightAsync(ct);
        await progress.ReportAsync(days.Count, days.Count, $"已计算 {days.Count} 天");
    }
}
