using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Kernel.Receipts;

/// <summary>Forgets receipts whose command nobody sends again.</summary>
internal sealed class PruneReceipts(RegistryDbContext db, TimeProvider clock) : IRegistryJob
{
    public const string Key = "kernel.prune-receipts";

    public async Task RunAsync(IJobProgress progress, CancellationToken ct)
    {
        var before = clock.UtcNow - CommandReceipts.Lifetime;
        var count = await db.Set<CommandReceipt>().Where(r => r.CreatedAt < before).ExecuteDeleteAsync(ct);
        await progress.ReportAsync(count, count, progress.DryRun ? $"将删除 {count} 条命令回执" : $"删除了 {count} 条命令回执");
    }
}
