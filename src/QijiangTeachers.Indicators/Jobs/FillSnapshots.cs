using QijiangTeachers.Indicators.Application.Snapshots;
using QijiangTeachers.Kernel.Jobs;

namespace QijiangTeachers.Indicators.Jobs;

/// <summary>
/// Fills in the days that are kept and not stored: all of them after the first start, today's after midnight, every one
/// after the rules were changed.
/// </summary>
internal sealed class FillSnapshots(SnapshotKeeper keeper) : IRegistryJob, IChecksForWork
{
    public async Task<bool> HasWorkAsync(CancellationToken ct) => (await keeper.MissingAsync(ct)).Count > 0;

    public async Task RunAsync(IJobProgress progress, CancellationToken ct) => await SnapshotSteps.RunAsync(keeper, await keeper.MissingAsync(ct), progress, ct);
}
