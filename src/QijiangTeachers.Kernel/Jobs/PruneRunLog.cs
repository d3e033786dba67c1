using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Kernel.Jobs;

/// <summary>Forgets runs that ended long ago; each job's last one stays.</summary>
internal sealed class PruneRunLog(RegistryDbContext db, TimeProvider clock, JobOptions options) : IRegistryJob
{
    public const string Key = "kernel.prune-run-log";

    public async Task RunAsync(IJobProgress progress, CancellationToken ct)
    {
        var before = clock.UtcNow - options.KeepRunLog;
        var runs = db.Set<JobRun>();
        var old = runs.Where(r => r.EndedAt < before && runs.Any(later => later.Key == r.Key && later.EndedAt > r.EndedAt));
        var count = await old.ExecuteDeleteAsync(ct);
        await progress.ReportAsync(count, count, progress.DryRun ? $"将删除 {count} 条运行记录" : $"删除了 {count} 条运行记录");
    }
}
