using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Kernel.Jobs;

namespace QijiangTeachers.Administration.Jobs;

/// <summary>Every night: accounts of people who have left are closed (离校日期).</summary>
internal sealed class CloseLeavers(RosterAccounts accounts) : IRegistryJob
{
    public const string Key = "administration.close-leavers";

    public async Task RunAsync(IJobProgress progress, CancellationToken ct)
    {
        var closed = await accounts.CloseLeaversAsync("已离校", ct);
        await progress.ReportAsync(closed, closed, $"关闭了 {closed} 个离校人员的账号");
    }
}
