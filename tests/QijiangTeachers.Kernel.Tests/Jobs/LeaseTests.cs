using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Tests.Support;

namespace QijiangTeachers.Kernel.Tests.Jobs;

public sealed class LeaseTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task While_one_process_runs_a_job_another_is_told_that_it_is_busy()
    {
        await using var database = await TestDatabase.CreateAsync();
        Server first = database.First, second = database.Start();
        var (running, begun, end) = Begin(first);
        await begun.WaitAsync(Patience);

        (await second.Runner.RunAsync("test.staged")).Outcome.ShouldBe(JobOutcome.Busy);

        end.SetResult();
        (await running).Outcome.ShouldBe(JobOutcome.Succeeded);
        (await second.Runner.RunAsync("test.staged")).Outcome.ShouldBe(JobOutcome.Succeeded);
        (await first.RunsAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Of_many_that_start_at_once_one_runs()
    {
        await using var database = await TestDatabase.CreateAsync();
        var servers = Enumerable.Range(0, 6).Select(_ => database.Start()).ToList();
        var (inside, most, release) = (0, 0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        foreach (var server in servers)
            server.Stage.Play = async (_, _, _) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref inside));
                await release.Task;
                Interlocked.Decrement(ref inside);
            };

        var calls = servers.Select(s => Task.Run(() => s.Runner.RunAsync("test.staged"))).ToList();
        await Losers(calls, servers.Count - 1).WaitAsync(Patience);
        release.SetResult();
        var results = await Task.WhenAll(calls);

        results.Count(r => r.Outcome == JobOutcome.Succeeded).ShouldBe(1);
        results.Count(r => r.Outcome == JobOutcome.Busy).ShouldBe(servers.Count - 1);
        most.ShouldBe(1);
    }

    [Fact]
    public async Task The_job_of_a_dead_process_is_taken_over_once_its_lease_has_run_out()
    {
        await using var database = await TestDatabase.CreateAsync();
        Server dead = database.First, heir = database.Start();
        var (running, begun, end) = Begin(dead);
        await begun.WaitAsync(Patience);

        heir.Clock.Advance(TimeSpan.FromSeconds(59));
        (await heir.Runner.RunAsync("test.staged")).Outcome.ShouldBe(JobOutcome.Busy);
        heir.Clock.Advance(TimeSpan.FromSeconds(1));
        (await heir.Runner.RunAsync("test.staged")).Outcome.ShouldBe(JobOutcome.Succeeded);

        (await heir.RunsAsync()).Select(r => r.State).ShouldBe([JobRunState.Interrupted, JobRunState.Succeeded]);
        end.SetResult();
        (await running).Outcome.ShouldBe(JobOutcome.Interrupted);
        (await heir.RunsAsync())[0].State.ShouldBe(JobRunState.Interrupted);
    }

    [Fact]
    public async Task A_holder_that_comes_back_too_late_is_stopped_by_its_heartbeat()
    {
        await using var database = await TestDatabase.CreateAsync();
        Server late = database.First, heir = database.Start();
        var begun = new TaskCompletionSource();
        late.Stage.Play = async (_, _, ct) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, ct);
        };
        var running = late.Runner.RunAsync("test.staged");
        await begun.Task.WaitAsync(Patience);
        heir.Clock.Advance(TimeSpan.FromSeconds(61));
        (await heir.Runner.RunAsync("test.staged")).Outcome.ShouldBe(JobOutcome.Succeeded);

        late.Clock.Advance(TimeSpan.FromSeconds(3));

        (await running.WaitAsync(Patience)).Outcome.ShouldBe(JobOutcome.Interrupted);
    }

    [Fact]
    public async Task A_holder_that_is_alive_keeps_its_lease_however_long_it_takes()
    {
        await using var database = await TestDatabase.CreateAsync();
        Server holder = database.First, other = database.Start();
        var (running, begun, end) = Begin(holder);
        await begun.WaitAsync(Patience);
        var before = await LeaseEndAsync(other);

        holder.Clock.Advance(TimeSpan.FromSeconds(50));
        await Until(async () => await LeaseEndAsync(other) > before);
        other.Clock.Advance(TimeSpan.FromSeconds(70));

        (await other.Runner.RunAsync("test.staged")).Outcome.ShouldBe(JobOutcome.Busy);
        end.SetResult();
        await running;
    }

    private static (Task<JobResult> Running, Task Begun, TaskCompletionSource End) Begin(Server server)
    {
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously), end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        server.Stage.Play = async (_, _, _) =>
        {
            begun.TrySetResult();
            await end.Task;
        };
        return (Task.Run(() => server.Runner.RunAsync("test.staged")), begun.Task, end);
    }

    private static async Task Losers(List<Task<JobResult>> calls, int count)
    {
        var left = calls.ToList();
        for (var i = 0; i < count; i++) left.Remove(await Task.WhenAny(left));
    }

    private static Task<DateTime> LeaseEndAsync(Server server) => server.QueryAsync(db =>
        db.Database.SqlQuery<DateTime>($"SELECT \"Until\" AS \"Value\" FROM \"Kernel_JobLease\" WHERE \"Key\" = 'test.staged'").FirstAsync());

    private static async Task Until(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await holds())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
