using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Application.Audit;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Notifications.Domain;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Kernel.Tests.History.Chain;

/// <summary>Who looks after the history, and how long it stays.</summary>
public sealed class GuardTests
{
    private const string Job = "administration.verify-history";

    [Theory, EachDatabase]
    public async Task The_command_says_what_is_fine_and_where_the_chain_ends(DatabaseProvider provider)
    {
        await using var history = await HistoryCase.WithSixAsync(provider);
        var (status, output) = await history.RunCommandAsync();
        status.ShouldBe(0, output);
        output.ShouldContain("核验了 4 个区块、6 条记录、13 项变更。");
        output.ShouldContain("完好：未发现篡改。");
        var anchor = output.Split("链尾 ")[1].Split('。')[0];
        (await history.RunCommandAsync("--anchor", anchor)).Status.ShouldBe(0);
        (await history.RunCommandAsync("--anchor=1:0123456789abcdef")).Status.ShouldBe(1);
        (await history.RunCommandAsync("--anchor=x")).Output.ShouldStartWith("用法");
    }

    [Theory, EachDatabase]
    public async Task The_command_names_what_was_tampered_with_by_time_kind_and_person(DatabaseProvider provider)
    {
        await using var history = await HistoryCase.WithSixAsync(provider);
        var id = await history.IdAsync("b");
        await history.TamperAsync("UPDATE [Kernel_ProcessEvent] SET [Data] = '{}' WHERE [ProcessId] = {b} AND [Number] = 5");
        var (status, output) = await history.RunCommandAsync();
        status.ShouldBe(1);
        output.ShouldContain($"[异常] 2026-11-24 10:00:00 · 导出审计记录 · 测试 · 记录 {id} · 区块 1：变更内容被改动");
        output.ShouldContain("不完好：发现 1 处异常。");
    }

    [Theory, EachDatabase]
    public async Task The_nightly_job_marks_the_record_and_tells_the_auditors_once(DatabaseProvider provider)
    {
        await using var history = await HistoryCase.WithSixAsync(provider);
        var id = await history.IdAsync("c");
        await using (var system = history.Registry.AsSystem())
        {
            var account = new Account("auditor", "审计员");
            account.Assign(RoleNames.Auditor, null);
            system.Db.Add(account);
            await system.Db.SaveChangesAsync();
        }
        (await LastAsync(history)).ShouldBeNull();
        await RunJobAsync(history);
        (await LastAsync(history)).ShouldNotBeNull().Faults.ShouldBe(0);
        (await MessagesAsync(history)).ShouldBe(0);

        await history.TamperAsync("UPDATE [Kernel_Process] SET [ActorName] = '张三' WHERE [Reason] = 'c'");
        await RunJobAsync(history);
        await RunJobAsync(history);
        (await MessagesAsync(history)).ShouldBe(1, "the same finding isn't told every night");
        var last = (await LastAsync(history)).ShouldNotBeNull();
        last.Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.ProcessId.ShouldBe(id), f => f.ActorName.ShouldBe("张三"), f => f.Text.ShouldStartWith("记录本身"));
        await using var auditor = history.Registry.As(RoleNames.Auditor);
        (await auditor.Get<IProcessAppService>().GetAsync(id)).Faults.Count.ShouldBe(1);
        (await auditor.Get<IProcessAppService>().GetAsync(await history.IdAsync("d"))).Faults.ShouldBeEmpty();
    }

    [Theory, EachDatabase]
    public async Task No_job_removes_history_however_old(DatabaseProvider provider)
    {
        await using var history = await HistoryCase.WithSixAsync(provider);
        await using (var system = history.Registry.AsSystem())
            foreach (var months in (int[])[5, 6, 120])
            {
                history.Registry.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero).AddMonths(months));
                foreach (var job in system.Get<JobCatalogue>().Jobs.Where(j => j.Kind != JobKind.OnDemand))
                    (await system.Get<JobRunner>().RunAsync(job.Key)).Outcome.ShouldBeOneOf(JobOutcome.Succeeded, JobOutcome.NothingToDo);
                foreach (var reason in "abcdef") await history.IdAsync(reason.ToString());
                (await system.Db.Set<ProcessEvent>().CountAsync(e => e.Type == "Administration.AuditLogExported")).ShouldBe(13);
            }
        (await history.FindingsAsync()).ShouldBeEmpty();
    }

    private static async Task RunJobAsync(HistoryCase history)
    {
        var result = await history.Registry.Services.GetRequiredService<JobRunner>().RunAsync(Job);
        result.Outcome.ShouldBe(JobOutcome.Succeeded, result.Error);
    }

    private static async Task<HistoryCheckDto?> LastAsync(HistoryCase history)
    {
        await using var auditor = history.Registry.As(RoleNames.Auditor);
        return await auditor.Get<IProcessAppService>().GetLastCheckAsync();
    }

    private static async Task<int> MessagesAsync(HistoryCase history)
    {
        await using var system = history.Registry.AsSystem();
        return await system.Db.Set<InboxMessage>().CountAsync();
    }
}
