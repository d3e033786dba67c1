using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Tests.Support;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Kernel.Tests.Jobs;

public sealed class OrderTests
{
    [Fact]
    public async Task Ordered_work_runs_once_as_the_person_who_ordered_it()
    {
        await using var database = await TestDatabase.CreateAsync();
        var server = database.First;
        ICurrentUser? user = null;
        server.Stage.Play = (services, _, _) => { user = services.GetRequiredService<CurrentUserAccessor>().User; return Task.CompletedTask; };

        var id = await OrderAsync(server, "甲");
        await server.Runner.PickUpAsync();
        await server.Runner.PickUpAsync();

        user.ShouldBeSameAs(TestUsers.Clerk);
        server.Stage.Acted.ShouldBe(["甲"]);
        var run = (await server.RunsAsync()).ShouldHaveSingleItem();
        (run.Id, run.State, run.RequestedBy, run.ResultPath).ShouldBe((id, JobRunState.Succeeded, "陶管理员", "/import/7"));
    }

    [Fact]
    public async Task Work_of_somebody_whose_account_is_closed_by_then_is_not_done()
    {
        await using var database = await TestDatabase.CreateAsync();
        await OrderAsync(database.First, "甲", TestUsers.Leaver);
        await database.First.Runner.PickUpAsync();
        database.First.Stage.Acted.ShouldBeEmpty();
        (await database.First.RunsAsync()).ShouldHaveSingleItem().State.ShouldBe(JobRunState.Failed);
    }

    [Fact]
    public async Task Orders_of_one_job_run_one_after_another_in_their_order()
    {
        await using var database = await TestDatabase.CreateAsync();
        foreach (var text in new[] { "一", "二", "三" })
        {
            await OrderAsync(database.First, text);
            database.First.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        await database.First.Runner.RunAsync("test.order");
        database.First.Stage.Acted.ShouldBe(["一", "二", "三"]);
    }

    [Fact]
    public async Task An_order_exists_only_if_its_transaction_commits()
    {
        await using var database = await TestDatabase.CreateAsync();
        var server = database.First;
        await Should.ThrowAsync<InvalidOperationException>(() => server.InScopeAsync(async s =>
        {
            await s.GetRequiredService<UnitOfWork>().RunAsync("Test.Write", null, async _ =>
            {
                await s.GetRequiredService<IBackgroundJobs>().EnqueueAsync<StagedOrder, StagedOrder.Args>(new("甲"));
                throw new InvalidOperationException("no");
            });
            return true;
        }));
        (await server.RunsAsync()).ShouldBeEmpty();
        server.Woken.ShouldBeEmpty();

        await server.InScopeAsync(async s =>
        {
            await s.GetRequiredService<UnitOfWork>().RunAsync("Test.Write", null, async _ =>
            {
                await s.GetRequiredService<IBackgroundJobs>().EnqueueAsync<StagedOrder, StagedOrder.Args>(new("甲"));
                server.Woken.ShouldBeEmpty();
            });
            return true;
        });
        server.Woken.ShouldBe(["test.order"]);
    }

    [Fact]
    public async Task An_order_that_waits_can_be_called_off()
    {
        await using var database = await TestDatabase.CreateAsync();
        var id = await OrderAsync(database.First, "甲");
        await database.First.InScopeAsync(async s => { await s.GetRequiredService<IBackgroundJobs>().RequestCancelAsync(id); return true; });
        await database.First.Runner.PickUpAsync();
        database.First.Stage.Acted.ShouldBeEmpty();
        (await database.First.RunsAsync()).ShouldHaveSingleItem().State.ShouldBe(JobRunState.Cancelled);
    }

    [Fact]
    public async Task A_graceful_stop_gives_the_order_back_and_the_next_start_picks_it_up()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var stop = new CancellationTokenSource();
        database.First.Stage.Play = async (_, _, ct) => { await stop.CancelAsync(); await Task.Delay(Timeout.Infinite, ct); };
        await OrderAsync(database.First, "甲");
        (await database.First.Runner.RunAsync("test.order", ct: stop.Token)).Outcome.ShouldBe(JobOutcome.Interrupted);
        (await database.First.RunsAsync()).ShouldHaveSingleItem().Attempts.ShouldBe(0);

        var next = database.Start();
        await next.Runner.PickUpAsync();

        next.Stage.Acted.ShouldBe(["甲"]);
        (await next.RunsAsync()).ShouldHaveSingleItem().State.ShouldBe(JobRunState.Succeeded);
    }

    [Fact]
    public async Task An_order_whose_process_dies_each_time_is_given_up_after_three_tries()
    {
        await using var database = await TestDatabase.CreateAsync();
        await OrderAsync(database.First, "甲");
        var (begun, never) = (0, new TaskCompletionSource());
        var dead = Enumerable.Range(0, 4).Select(_ => database.Start()).ToList();
        var hanging = new List<Task>();
        foreach (var (server, i) in dead.Select((s, i) => (s, i)))
        {
            var playing = new TaskCompletionSource();
            server.Stage.Play = (_, _, _) => { begun++; playing.SetResult(); return never.Task; };
            server.Clock.Advance(TimeSpan.FromSeconds(61 * i));
            var pickUp = server.Runner.PickUpAsync();
            hanging.Add(pickUp);
            await Task.WhenAny(playing.Task, pickUp);
        }

        begun.ShouldBe(3);
        var run = (await dead[3].RunsAsync()).Single(r => r.Key == "test.order");
        run.State.ShouldBe(JobRunState.Failed);
        run.Error.ShouldNotBeNull().ShouldContain("3 次");
        never.SetResult();
        await Task.WhenAll(hanging);
    }

    private static Task<Guid> OrderAsync(Server server, string text, ICurrentUser? user = null)
        => server.InScopeAsync(s => s.GetRequiredService<IBackgroundJobs>().EnqueueAsync<StagedOrder, StagedOrder.Args>(new(text), "/import/7"), user ?? TestUsers.Clerk);
}
