using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Tests.Support;

namespace QijiangTeachers.Kernel.Tests.Jobs;

/// <summary>What a wake-up and a start make good.</summary>
public sealed class ResumeTests
{
    [Fact]
    public async Task A_wake_up_does_not_begin_anew_what_the_clock_had_finished()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.First.Runner.RunAsync("test.staged");
        (await database.First.Runner.ResumeAsync("test.staged")).Outcome.ShouldBe(JobOutcome.NothingToDo);
        (await database.First.RunsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_time_counts_as_missed_until_a_run_that_ended_after_it()
    {
        await using var database = await TestDatabase.CreateAsync();
        var server = database.First;
        (await server.Runner.MissedKeysAsync()).ShouldContain("test.staged");
        await server.Runner.RunAsync("test.staged", dryRun: true);
        (await server.Runner.MissedKeysAsync()).ShouldContain("test.staged");

        await server.Runner.RunAsync("test.staged");
        (await server.Runner.MissedKeysAsync()).ShouldNotContain("test.staged");

        // Ten in the morning; due at four.
        server.Clock.Advance(TimeSpan.FromHours(18) - TimeSpan.FromSeconds(1));
        (await server.Runner.MissedKeysAsync()).ShouldNotContain("test.staged");
        server.Clock.Advance(TimeSpan.FromSeconds(1));
        (await server.Runner.MissedKeysAsync()).ShouldContain("test.staged");
    }

    [Fact]
    public async Task Rows_that_are_due_and_orders_that_wait_ask_to_be_woken()
    {
        await using var database = await TestDatabase.CreateAsync();
        (await database.First.Runner.KeysWithWorkAsync()).ShouldNotContain("test.drain");
        await database.First.AddRowsAsync("a");
        (await database.First.Runner.KeysWithWorkAsync()).ShouldContain("test.drain");
        await database.First.Runner.ResumeAsync("test.drain");
        (await database.First.Runner.KeysWithWorkAsync()).ShouldNotContain("test.drain");
    }
}
