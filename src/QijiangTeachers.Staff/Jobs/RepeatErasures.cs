using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Application.Erasing;

namespace QijiangTeachers.Staff.Jobs;

/// <summary>
/// After an erasure: gives up what it left in the database's files and writes it into the list beside the database. After a restore:
/// erases again whom the list names.
/// </summary>
internal sealed class RepeatErasures(ErasureList list, TeacherEraser eraser, IErasedSpace space) : IRegistryJob, IChecksForWork
{
    public const string Key = "staff.repeat-erasures";

    public async Task<bool> HasWorkAsync(CancellationToken ct) => await list.IsBehindAsync(ct) || (await list.ReturnedAsync(ct)).Count > 0;

    public async Task RunAsync(IJobProgress progress, CancellationToken ct)
    {
        var returned = await list.ReturnedAsync(ct);
        if (!progress.DryRun)
        {
            foreach (var (id, basis) in returned) await eraser.EraseAsync(id, basis, ct);
            await space.CleanAsync(ct);
            // Last: while the list is behind, the space hasn't been cleaned.
            await list.FollowAsync(ct);
        }
        await progress.ReportAsync(returned.Count, returned.Count, $"再次删除 {returned.Count} 人");
    }
}
