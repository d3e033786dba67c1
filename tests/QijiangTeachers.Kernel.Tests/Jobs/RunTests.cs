using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Tests.Support;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Kernel.Tests.Jobs;

public sealed class RunTests
{
    [Fact]
    public async Task The_run_log_keeps_when_how_far_and_how_it_ended()
    {
        await using var database = await TestDatabase.CreateAsync();
        var server = database.First;
        server.Stage.Play = async (_, progress, _) =>
        {
            await progress.ReportAsync(3, 12, "第 3 所学校");
            server.Clock.Advance(TimeSpan.FromSeconds(90));
        };

        await server.Runner.RunAsync("test.staged");

        var run = (await server.RunsAsync()).ShouldHaveSingleItem();
        (run.State, run.Done, run.Total, run.Message, run.Error).ShouldBe((JobRunState.Succeeded, 3, 12, "第 3 所学校", null));
        (run.EndedAt - run.StartedAt).ShouldBe(TimeSpan.FromSeconds(90));
    }

    [Fact]
    public async Task A_failure_is_logged_by_type_since_messages_may_name_people()
    {
        await using var database = await TestDatabase.CreateAsync();
        database.First.Stage.Play = (_, _, _) => throw new InvalidOperationException("罗小禾 500101199001010011");

        (await database.First.Runner.RunAsync("test.staged")).Outcome.ShouldBe(JobOutcome.Failed);

        var run = (await database.First.RunsAsync()).ShouldHaveSingleItem();
        (run.State, run.Error).ShouldBe((JobRunState.Failed, nameof(InvalidOperationException)));
    }

    [Fact]
    public async Task A_refusal_is_logged_by_code_and_the_jobs_own_sentence_in_full()
    {
        await using var database = await TestDatabase.CreateAsync();
        database.First.Stage.Play = (_, _, _) => throw new BusinessException("QijiangTeachers.Staff:0004").WithData("Name", "罗小禾");
        (await database.First.Runner.RunAsync("test.staged")).Error.ShouldBe("QijiangTeachers.Staff:0004");
        database.First.Stage.Play = (_, _, _) => throw new JobFailedException("没有可用的规则。请先发布规则。");
        (await database.First.Runner.RunAsync("test.staged")).Error.ShouldBe("没有可用的规则。请先发布规则。");
    }

    [Fact]
    public async Task A_dry_run_leaves_nothing_whatever_the_job_does()
    {
        await using var database = await TestDatabase.CreateAsync();
        var seen = 0;
        database.First.Stage.Play = async (services, progress, ct) =>
        {
            progress.DryRun.ShouldBeTrue();
            var db = services.GetRequiredService<RegistryDbContext>();
            db.Add(new Note("a"));
            await db.SaveChangesAsync(ct);
            seen = await db.Set<Note>().CountAsync(ct);
        };

        (await database.First.Runner.RunAsync("test.staged", dryRun: true)).Outcome.ShouldBe(JobOutcome.Succeeded);

        seen.ShouldBe(1);
        (await database.First.QueryAsync(db => db.Set<Note>().CountAsync())).ShouldBe(0);
        (await database.First.RunsAsync()).ShouldHaveSingleItem().DryRun.ShouldBeTrue();
    }

    [Fact]
    public async Task A_cancel_request_stops_the_run_and_says_so()
    {
        await using var database = await TestDatabase.CreateAsync();
        var server = database.First;
        server.Stage.Play = async (_, progress, ct) =>
        {
            await progress.ReportAsync(1, 5);
            await server.InScopeAsync<bool>(async s => { await s.GetRequiredService<IBackgroundJobs>().RequestCancelAsync(progress.RunId, CancellationToken.None); return true; });
            await Task.Delay(Timeout.Infinite, ct);
        };

        (await server.Runner.RunAsync("test.staged")).Outcome.ShouldBe(JobOutcome.Cancelled);

        var run = (await server.RunsAsync()).ShouldHaveSingleItem();
        (run.State, run.Done).ShouldBe((JobRunState.Cancelled, 1));
    }

    [Fact]
    public async Task A_cancel_request_made_in_another_process_is_found_by_the_heartbeat()
    {
        await using var database = await TestDatabase.CreateAsync();
        Server runner = database.First, page = database.Start();
        var begun = new TaskCompletionSource<Guid>(TaskCreationOptions.RunContinuationsAsynchronously);
        runner.Stage.Play = async (_, progress, ct) =>
        {
            begun.SetResult(progress.RunId);
            await Task.Delay(Timeout.Infinite, ct);
        };
        var running = runner.Runner.RunAsync("test.staged");
        var id = await begun.Task;
        await page.InScopeAsync<bool>(async s => { await s.GetRequiredService<IBackgroundJobs>().RequestCancelAsync(id); return true; });

        runner.Clock.Advance(TimeSpan.FromSeconds(3));

        (await running.WaitAsync(TimeSpan.FromSeconds(30))).Outcome.ShouldBe(JobOutcome.Cancelled);
    }

    [Fact]
    public async Task The_clocks_work_is_the_applications()
    {
        await using var database = await TestDatabase.CreateAsync();
        ICurrentUser? user = null;
        database.First.Stage.Play = (services, _, _) => { user = services.GetRequiredService<CurrentUserAccessor>().User; return Task.CompletedTask; };
        await database.First.Runner.RunAsync("test.staged");
        user.ShouldBeOfType<SystemUser>();
    }

    [Fact]
    public async Task Old_runs_are_forgotten_but_each_jobs_last_one()
    {
        await using var database = await TestDatabase.CreateAsync();
        var server = database.First;
        await server.Runner.RunAsync("test.staged");
        server.Clock.Advance(TimeSpan.FromDays(1));
        await server.Runner.RunAsync("test.staged");
        server.Clock.Advance(TimeSpan.FromDays(91));

        await server.Runner.RunAsync("kernel.prune-run-log");

        (await server.RunsAsync()).Select(r => (r.Key, DateOnly.FromDateTime(r.CreatedAt))).ShouldBe([("test.staged", new(2026, 11, 25)), ("kernel.prune-run-log", new(2027, 2, 24))]);
    }
}
