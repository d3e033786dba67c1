using QijiangTeachers.Administration.Application.Audit;
using QijiangTeachers.Kernel.History.Chain;
using QijiangTeachers.Kernel.Jobs;

namespace QijiangTeachers.Administration.Jobs;

/// <summary>
/// Every night the whole history, not only what is new: who tampers with it does so with what is old and was verified
/// before.
/// </summary>
internal sealed class VerifyHistory(HistoryGuard guard, HistoryVerifier verifier) : IRegistryJob
{
    public const string Key = "administration.verify-history";

    public async Task RunAsync(IJobProgress progress, CancellationToken ct)
    {
        var result = progress.DryRun
            ? await verifier.RunAsync(null, _ => Task.CompletedTask, ReportAsync, ct)
            : await guard.VerifyAsync(null, _ => Task.CompletedTask, ReportAsync, ct);
        await ReportAsync(result);

        Task ReportAsync(HistoryVerification so) => progress.ReportAsync((int)Math.Min(so.Processes, int.MaxValue), null,
            $"核验了 {so.Blocks} 个区块、{so.Processes} 条记录、{so.Events} 项变更，{(so.Faults == 0 ? "未发现篡改" : $"发现 {so.Faults} 处异常")}");
    }
}
