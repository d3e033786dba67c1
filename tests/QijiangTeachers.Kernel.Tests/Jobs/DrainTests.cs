using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Tests.Support;

namespace QijiangTeachers.Kernel.Tests.Jobs;

public sealed class DrainTests
{
    [Fact]
    public async Task Rows_are_acted_on_in_their_order_and_gone_when_done()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.First.AddRowsAsync("a", "b", "c");
        (await database.First.Runner.RunAsync<TestDrain>()).Outcome.ShouldBe(JobOutcome.Succeeded);
        database.First.Stage.Acted.ShouldBe(["a", "b", "c"]);
        (await database.First.RowsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_due_writes_no_run()
    {
        await using var database = await TestDatabase.CreateAsync();
        (await database.First.Runner.RunAsync<TestDrain>()).Outcome.ShouldBe(JobOutcome.NothingToDo);
        (await database.First.RunsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bad_row_waits_longer_each_time_and_is_set_aside_while_the_others_drain()
    {
        await using var database = await TestDatabase.CreateAsync();
        var server = database.First;
        server.Stage.OnRow = (_, row, _) => row.Name == "bad" ? throw new JobFailedException("学校代码不存在") : Task.CompletedTask;
        await server.AddRowsAsync("bad", "b", "c");

        await server.Runner.RunAsync<TestDrain>();
        server.Stage.Acted.ShouldBe(["b", "c"]);

        var waits = new List<TimeSpan>();
        while ((await server.RowsAsync()).Single() is { DueAt: { } due })
        {
            var wait = due - server.Clock.GetUtcNow().UtcDateTime;
            server.Clock.Advance(wait - TimeSpan.FromSeconds(1));
            (await server.Runner.RunAsync<TestDrain>()).Outcome.ShouldBe(JobOutcome.NothingToDo);
            server.Clock.Advance(TimeSpan.FromSeconds(1));
            await server.Runner.RunAsync<TestDrain>();
            waits.Add(wait);
        }

        waits.Select(w => w.TotalMinutes).ShouldBe([1, 5, 30, 120, 360]);
        var row = (await server.RowsAsync()).Single();
        (row.Attempts, row.LastError, row.SetAsideAt).ShouldBe((6, "学校代码不存在", server.Clock.GetUtcNow().UtcDateTime));
    }

    [Fact]
    public async Task A_permanent_failure_is_set_aside_at_once_and_a_retry_gives_it_all_its_tries_again()
    {
        await using var database = await TestDatabase.CreateAsync();
        var server = database.First;
        server.Stage.OnRow = (_, _, _) => throw new JobFailedException("收件人不存在", permanent: true);
        await server.AddRowsAsync("a", "b");
        await server.Runner.RunAsync<TestDrain>();

        await server.InScopeAsync(async s =>
        {
            var queue = s.GetRequiredService<DrainQueues>().Of(s.GetRequiredService<JobCatalogue>().Require("test.drain"))!;
            (await queue.StateAsync(CancellationToken.None)).ShouldBe(new DrainQueueState(0, 0, 2));
            var aside = await queue.SetAsideAsync(10, CancellationToken.None);
            aside.Select(r => (r.About, r.Attempts, r.LastError)).ShouldBe([("a", 1, "收件人不存在"), ("b", 1, "收件人不存在")], ignoreOrder: true);
            (await queue.RetryAsync(aside.Single(r => r.About == "a").Id, CancellationToken.None)).ShouldBe(1);
            return await queue.RetryAsync(null, CancellationToken.None);
        });

        (await server.RowsAsync()).Select(r => (r.Attempts, r.SetAsideAt)).ShouldAllBe(r => r.Attempts == 0 && r.SetAsideAt == null);
        server.Stage.OnRow = (_, _, _) => Task.CompletedTask;
        await server.Runner.RunAsync<TestDrain>();
        server.Stage.Acted.ShouldBe(["a", "b"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_a_failed_act_wrote_is_undone_with_it()
    {
        await using var database = await TestDatabase.CreateAsync();
        var server = database.First;
        server.Stage.OnRow = async (services, row, ct) =>
        {
            var db = services.GetRequiredService<RegistryDbContext>();
            db.Add(new Note(row.Name));
            await db.SaveChangesAsync(ct);
            if (row.Name == "bad") throw new InvalidOperationException();
        };
        await server.AddRowsAsync("bad", "good");
        await server.Runner.RunAsync<TestDrain>();
        (await server.QueryAsync(db => db.Set<Note>().Select(n => n.Text).ToListAsync())).ShouldBe(["good"]);
    }

    [Fact]
    public async Task A_process_that_dies_at_a_row_has_used_a_try_and_leaves_the_row_to_wait()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (begun, never) = (new TaskCompletionSource(), new TaskCompletionSource());
        Server dead = database.First, heir = database.Start();
        dead.Stage.ActsOutside = true;
        dead.Stage.OnRow = (_, _, _) => { begun.SetResult(); return never.Task; };
        await dead.AddRowsAsync("a");
        var running = dead.Runner.RunAsync<TestDrain>();
        await begun.Task;

        (await heir.RowsAsync()).Single().Attempts.ShouldBe(1);
        heir.Clock.Advance(TimeSpan.FromSeconds(59));
        await heir.Runner.RunAsync<TestDrain>();
        heir.Stage.Acted.ShouldBeEmpty();
        heir.Clock.Advance(TimeSpan.FromSeconds(2));
        await heir.Runner.RunAsync<TestDrain>();

        heir.Stage.Acted.ShouldBe(["a"]);
        (await heir.RowsAsync()).ShouldBeEmpty();
        never.SetResult();
        await running;
    }

    [Fact]
    public async Task A_graceful_stop_gives_the_row_back_untried()
    {
        await using var database = await TestDatabase.CreateAsync();
        var server = database.First;
        using var stop = new CancellationTokenSource();
        server.Stage.OnRow = async (_, _, ct) => { await stop.CancelAsync(); ct.ThrowIfCancellationRequested(); };
        await server.AddRowsAsync("a");
        (await server.Runner.RunAsync<TestDrain>(ct: stop.Token)).Outcome.ShouldBe(JobOutcome.Interrupted);
        var row = (await server.RowsAsync()).Single();
        (row.Attempts, row.DueAt).ShouldBe((0, server.Clock.GetUtcNow().UtcDateTime));
    }

    [Fact]
    public async Task A_throttled_key_lets_so_many_through_and_the_rest_wait_without_losing_a_try()
    {
        await using var database = await TestDatabase.CreateAsync();
        var server = database.First;
        server.Stage.Throttle = new("mail", 2, TimeSpan.FromMinutes(1));
        await server.AddRowsAsync("a", "b", "c");
        await server.Runner.RunAsync<TestDrain>();
        server.Stage.Acted.ShouldBe(["a", "b"]);
        (await server.RowsAsync()).Single().Attempts.ShouldBe(0);
        server.Clock.Advance(TimeSpan.FromMinutes(1));
        await server.Runner.RunAsync<TestDrain>();
        server.Stage.Acted.ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task Rows_that_are_kept_say_when_they_were_done_and_are_not_done_again()
    {
        await using var database = await TestDatabase.CreateAsync();
        var server = database.First;
        server.Stage.KeepsDone = true;
        await server.AddRowsAsync("a");
        await server.Runner.RunAsync<TestDrain>();
        await server.Runner.RunAsync<TestDrain>();
        server.Stage.Acted.ShouldBe(["a"]);
        var row = (await server.RowsAsync()).Single();
        (row.DoneAt, row.DueAt).ShouldBe((server.Clock.GetUtcNow().UtcDateTime, null));
    }

    [Fact]
    public async Task A_dry_run_counts_and_touches_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.First.AddRowsAsync("a", "b");
        await database.First.Runner.RunAsync<TestDrain>(dryRun: true);
        database.First.Stage.Acted.ShouldBeEmpty();
        (await database.First.RunsAsync()).Single().Total.ShouldBe(2);
        (await database.First.RowsAsync()).ShouldAllBe(r => r.Attempts == 0 && r.DueAt != null);
    }

    [Fact]
    public async Task A_commit_that_brought_rows_wakes_their_job()
    {
        await using var database = await TestDatabase.CreateAsync();
        var server = database.First;
        await server.InScopeAsync(async s =>
        {
            await s.GetRequiredService<UnitOfWork>().RunAsync("Test.Write", null, recorder =>
            {
                s.GetRequiredService<RegistryDbContext>().Add(new TestRow("a", recorder.At));
                return Task.CompletedTask;
            });
            return true;
        });
        server.Woken.ShouldBe(["test.drain"]);
    }

    [Fact]
    public async Task A_row_that_comes_while_the_job_runs_is_drained_by_the_same_call()
    {
        await using var database = await TestDatabase.CreateAsync();
        var server = database.First;
        server.Stage.ActsOutside = true;
        server.Stage.OnRow = (_, row, _) => row.Name == "a" ? server.AddRowsAsync("late") : Task.CompletedTask;
        await server.AddRowsAsync("a");
        await server.Runner.RunAsync<TestDrain>();
        server.Stage.Acted.ShouldBe(["a", "late"]);
    }
}
