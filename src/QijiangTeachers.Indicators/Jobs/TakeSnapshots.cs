using QijiangTeachers.Indicators.Application.Snapshots;
using QijiangTeachers.Kernel.Jobs;

namespace QijiangTeachers.Indicators.Jobs;

/// <summary>Once a night: today and yesterday, a look at figures that nobody touched for long, and away with days that aren't kept.</summary>
internal sealed class TakeSnapshots(SnapshotKeeper keeper) : IRegistryJob
{
    public async Task RunAsync(IJobProgress progress, CancellationToken ct)
    {
        var due = await keeper.DueAsync(ct);
        await SnapshotSteps.RunAsync(keeper, due, progress, ct);
        if (!progress.DryRun) await keeper.ForgetAsync(ct);
    }
}
