using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Application.Faults;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Seeding.Demo;

/// <summary>
/// Two reports of the demo teacher, one of them answered by the demo clerk, through the services that people use: so the
/// history has them and the inboxes of teacher, clerk and principal aren't empty.
/// </summary>
internal sealed class DemoFaultsSeedContributor(RegistryDbContext db, IFaultReportAppService faults, IJobUsers accounts, CurrentUserAccessor users) : IDataSeedContributor
{
    /// <summary>After the accounts.</summary>
    public int Order => 110;

    public async Task SeedAsync(DataSeedContext context)
    {
        var ct = context.CancellationToken;
        if (!context.Demo || await db.FaultReports.AnyAsync(ct)) return;
        var system = users.User;
        try
        {
            if (!await EnterAsync("teacher", ct)) return;
            await faults.ReportAsync(new() { Fact = "profile:最高学历", About = "最高学历", Text = "应为本科，2022 年取得。" }, ct);
            var report = await faults.ReportAsync(new() { Fact = "profile:参加工作日期", About = "参加工作日期", Text = "应为 8 月 20 日报到，不是 9 月 1 日。" }, ct);
            if (await EnterAsync("clerk", ct))
                await faults.AnswerAsync(report.Id, new() { State = FaultState.Declined, Answer = "按派遣证上的日期登记；报到日期另有记录。", ConcurrencyStamp = report.ConcurrencyStamp }, ct);
        }
        finally
        {
            users.User = system;
        }
    }

    private async Task<bool> EnterAsync(string userName, CancellationToken ct)
        => await db.Set<Account>().Where(a => a.UserName == userName).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(ct) is { } id && await accounts.EnterAsync(id, ct);
}
