using QijiangTeachers.Kernel.History.Chain;
using QijiangTeachers.Kernel.Jobs;

namespace QijiangTeachers.Administration.Jobs;

/// <summary>
/// Every minute: puts new processes into blocks. Not at every commit: a block for each process would cost as much as the
/// processes themselves, and what a process says can't be changed unseen from its commit on.
/// </summary>
internal sealed class LinkHistory(HistoryChain chain) : IRegistryJob, IChecksForWork
{
    public Task<bool> HasWorkAsync(CancellationToken ct) => chain.HasWorkAsync(ct);

    public async Task RunAsync(IJobProgress progress, CancellationToken ct)
    {
        var count = progress.DryRun ? await chain.CountLooseAsync(ct) : await chain.LinkAsync(ct);
        await progress.ReportAsync(count, count, progress.DryRun ? $"将有 {count} 条记录入链" : $"{count} 条记录入链");
    }
}
