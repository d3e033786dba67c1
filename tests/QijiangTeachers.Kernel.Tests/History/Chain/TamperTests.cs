using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.History.Chain;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Kernel.Tests.History.Chain;

/// <summary>Every kind of tampering by somebody who has the database, but not the key, is found and named; nothing else is.</summary>
public sealed class TamperTests
{
    private const string WithoutC = "DELETE FROM [Kernel_ProcessEvent] WHERE [ProcessId] = {c}; DELETE FROM [Kernel_Process] WHERE [Reason] = 'c'";

    [Theory, EachDatabase]
    public async Task A_history_that_nobody_touched_is_fine(DatabaseProvider provider)
    {
        await using var history = await HistoryCase.WithSixAsync(provider);
        (await history.FindingsAsync()).ShouldBeEmpty();
        var result = await history.VerifyAsync();
        (result.Processes, result.Events, result.Blocks, result.Loose, result.Faults).ShouldBe((6, 13, 3, 1, 0));
    }

    [Theory]
    [EachDatabase("[Reason] = 'x' WHERE [Reason] = 'b'", "x")]
    [EachDatabase("[ActorName] = 'x' WHERE [Reason] = 'b'", "b")]
    [EachDatabase("[ActorName] = [ActorName] || 'c', [Reason] = '' WHERE [Reason] = 'c'", "")]
    [EachDatabase("[Kind] = 'Administration.LogIn' WHERE [Reason] = 'f'", "f")]
    [EachDatabase("[ActorId] = [Id] WHERE [Reason] = 'c'", "c")]
    [EachDatabase("[At] = '2026-01-01 00:00:00' WHERE [Reason] = 'e'", "e")]
    [EachDatabase("[Changes] = 1 WHERE [Reason] = 'b'", "b")]
    [EachDatabase("[EventCount] = 3 WHERE [Reason] = 'b'", "b")]
    [EachDatabase("[Seal] = (SELECT [Seal] FROM [Kernel_Process] WHERE [Reason] = 'd') WHERE [Reason] = 'c'", "c")]
    [EachDatabase("[EventsSeal] = (SELECT [EventsSeal] FROM [Kernel_Process] WHERE [Reason] = 'd') WHERE [Reason] = 'c'", "c")]
    public async Task A_changed_field_of_a_process(DatabaseProvider provider, string set, string process)
    {
        await using var history = await HistoryCase.WithSixAsync(provider);
        await history.TamperAsync($"UPDATE [Kernel_Process] SET {set}");
        (await history.FindingsAsync()).ShouldBe([$"ProcessChanged {process}".TrimEnd()]);
    }

    [Theory]
    [EachDatabase("UPDATE [Kernel_ProcessEvent] SET [Data] = REPLACE([Data], '1', '2') WHERE [ProcessId] = {b} AND [Number] = 3", "EventsChanged b")]
    [EachDatabase("UPDATE [Kernel_ProcessEvent] SET [Type] = 'x' WHERE [ProcessId] = {f}", "EventsChanged f")]
    [EachDatabase("UPDATE [Kernel_ProcessEvent] SET [TeacherId] = [ProcessId] WHERE [ProcessId] = {a}", "EventsChanged a")]
    [EachDatabase("UPDATE [Kernel_ProcessEvent] SET [SchoolId] = [ProcessId] WHERE [ProcessId] = {a}", "EventsChanged a")]
    [EachDatabase("UPDATE [Kernel_ProcessEvent] SET [Data] = (SELECT [Data] FROM [Kernel_ProcessEvent] WHERE [ProcessId] = {b} AND [Number] = 2) WHERE [ProcessId] = {b} AND [Number] = 1", "EventsChanged b")]
    [EachDatabase("DELETE FROM [Kernel_ProcessEvent] WHERE [ProcessId] = {b} AND [Number] IN (2, 5)", "EventsRemoved b (2, 5)")]
    [EachDatabase("DELETE FROM [Kernel_ProcessEvent] WHERE [ProcessId] = {d}", "EventsRemoved d (1)")]
    [EachDatabase("UPDATE [Kernel_ProcessEvent] SET [ProcessId] = {d}, [Number] = 7 WHERE [ProcessId] = {a}", "EventsRemoved a (1)", "EventsAdded d (7)")]
    [EachDatabase("INSERT INTO [Kernel_ProcessEvent] ([ProcessId], [Number], [Type], [Data]) VALUES ({c}, 4, 'Administration.AuditLogExported', '{}')", "EventsAdded c (4)")]
    public async Task Events_that_were_changed_removed_or_added(DatabaseProvider provider, string sql, params string[] expected)
    {
        await using var history = await HistoryCase.WithSixAsync(provider);
        await history.TamperAsync(sql);
        (await history.FindingsAsync()).ShouldBe(expected, ignoreOrder: true);
    }

    [Theory, EachDatabase]
    public async Task A_removed_process_is_named_by_its_id_and_time(DatabaseProvider provider)
    {
        await using var history = await HistoryCase.WithSixAsync(provider);
        var id = await history.IdAsync("c");
        await history.TamperAsync(WithoutC);
        (await history.FindingsAsync()).ShouldBe([$"ProcessRemoved {id}"]);
        var (status, output) = await history.RunCommandAsync();
        status.ShouldBe(1);
        output.ShouldContain($"记录 {id} · 区块 2：整条记录被删除");
    }

    [Theory, EachDatabase]
    public async Task A_process_that_the_application_never_wrote(DatabaseProvider provider)
    {
        await using var history = await HistoryCase.WithSixAsync(provider);
        var id = provider == DatabaseProvider.Sqlite ? "randomblob(16)" : "gen_random_uuid()";
        await history.TamperAsync($"""
            INSERT INTO [Kernel_Process] ([Id], [Kind], [At], [ActorName], [Reason], [Changes], [EventCount], [EventsSeal], [Seal])
            SELECT {id}, [Kind], [At], [ActorName], 'x', 0, 0, [EventsSeal], [Seal] FROM [Kernel_Process] WHERE [Reason] = 'a'
            """);
        (await history.FindingsAsync()).ShouldBe(["ProcessChanged x", "EventsChanged x"]);
        await history.LinkAsync();
        (await history.FindingsAsync()).ShouldBe(["ProcessChanged x", "EventsChanged x"], "that a block covers it by now doesn't make it true");
    }

    [Theory, EachDatabase]
    public async Task A_process_that_was_moved_to_another_block_or_out_of_the_chain(DatabaseProvider provider)
    {
        await using var history = await HistoryCase.WithSixAsync(provider);
        await history.TamperAsync("UPDATE [Kernel_Process] SET [Block] = 3 WHERE [Reason] = 'c'");
        (await history.FindingsAsync()).ShouldBe(["ProcessRemoved c", "ProcessMoved c"]);
        await history.TamperAsync("UPDATE [Kernel_Process] SET [Block] = 9 WHERE [Reason] = 'c'");
        (await history.FindingsAsync()).ShouldBe(["ProcessRemoved c", "ProcessMoved c"]);
        await history.TamperAsync("UPDATE [Kernel_Process] SET [Block] = NULL WHERE [Reason] = 'c'");
        (await history.FindingsAsync()).ShouldBe(["ProcessRemoved c"]);
        await history.LinkAsync();
        (await history.FindingsAsync()).ShouldBe(["ProcessRemoved c"], "a later block doesn't replace the one that listed it");
    }

    [Theory]
    [EachDatabase("UPDATE [Kernel_HistoryBlock] SET [At] = '2026-01-01 00:00:00' WHERE [Number] = 2", "BlockChanged 2")]
    [EachDatabase("UPDATE [Kernel_HistoryBlock] SET [Count] = 1 WHERE [Number] = 2", "BlockChanged 2")]
    [EachDatabase("UPDATE [Kernel_HistoryBlock] SET [ProcessIds] = (SELECT [ProcessIds] FROM [Kernel_HistoryBlock] WHERE [Number] = 1) WHERE [Number] = 2", "BlockChanged 2")]
    [EachDatabase("UPDATE [Kernel_HistoryBlock] SET [PreviousHash] = [Hash] WHERE [Number] = 2", "BlockChanged 2")]
    [EachDatabase("UPDATE [Kernel_HistoryBlock] SET [SealsHash] = [Hash] WHERE [Number] = 2", "BlockChanged 2")]
    [EachDatabase("UPDATE [Kernel_HistoryBlock] SET [Hash] = [SealsHash] WHERE [Number] = 2", "BlockChanged 2", "BlockReplaced 3")]
    [EachDatabase("DELETE FROM [Kernel_HistoryBlock] WHERE [Number] = 1", "BlockRemoved 1")]
    [EachDatabase("DELETE FROM [Kernel_HistoryBlock] WHERE [Number] = 2", "BlockRemoved 2")]
    [EachDatabase("DELETE FROM [Kernel_HistoryBlock] WHERE [Number] = 3", "BlockRemoved 3")]
    [EachDatabase("DELETE FROM [Kernel_HistoryBlock]", "BlockRemoved 1", "BlockRemoved 2", "BlockRemoved 3")]
    [EachDatabase("UPDATE [Kernel_HistoryHead] SET [Number] = 2", "HeadChanged 2")]
    [EachDatabase("UPDATE [Kernel_HistoryHead] SET [Hash] = (SELECT [Hash] FROM [Kernel_HistoryBlock] WHERE [Number] = 2)", "HeadChanged 3")]
    [EachDatabase("DELETE FROM [Kernel_HistoryHead]", "HeadRemoved")]
    public async Task A_block_or_the_head_that_was_changed_or_removed(DatabaseProvider provider, string sql, params string[] expected)
    {
        await using var history = await HistoryCase.WithSixAsync(provider);
        await history.TamperAsync(sql);
        (await history.FindingsAsync()).ShouldBe(expected);
    }

    [Theory, EachDatabase]
    public async Task The_last_block_taken_off_with_its_processes(DatabaseProvider provider)
    {
        await using var history = await HistoryCase.WithSixAsync(provider);
        await history.TamperAsync("DELETE FROM [Kernel_ProcessEvent] WHERE [ProcessId] = {e}; DELETE FROM [Kernel_Process] WHERE [Reason] = 'e'; DELETE FROM [Kernel_HistoryBlock] WHERE [Number] = 3");
        (await history.FindingsAsync()).ShouldBe(["BlockRemoved 3"]);
    }

    /// <summary>Without the key nobody can begin a new chain: no head, and the job makes none.</summary>
    [Theory]
    [EachDatabase("DELETE FROM [Kernel_HistoryHead]", "HeadRemoved")]
    [EachDatabase("UPDATE [Kernel_HistoryHead] SET [Number] = 0", "HeadChanged 0")]
    public async Task A_chain_begun_anew_over_what_was_left(DatabaseProvider provider, string head, string expected)
    {
        await using var history = await HistoryCase.WithSixAsync(provider);
        await history.TamperAsync($"{WithoutC}; DELETE FROM [Kernel_HistoryBlock]; UPDATE [Kernel_Process] SET [Block] = NULL; {head}");
        await Should.ThrowAsync<HistoryChainBrokenException>(history.LinkAsync);
        await history.Registry.Services.GetRequiredService<DatabaseMigrator>().SeedAsync(new DataSeedContext(Demo: false, CancellationToken.None));
        (await history.FindingsAsync()).ShouldBe([expected]);
    }

    [Theory, EachDatabase]
    public async Task A_block_put_back_from_another_course_of_events_doesnt_fit(DatabaseProvider provider)
    {
        await using var history = await HistoryCase.WithSixAsync(provider);
        await history.TamperAsync("CREATE TABLE [OldHead] AS SELECT * FROM [Kernel_HistoryHead]");
        await history.LinkAsync();
        await history.TamperAsync("CREATE TABLE [OldBlock] AS SELECT * FROM [Kernel_HistoryBlock] WHERE [Number] = 4");
        await history.TamperAsync("UPDATE [Kernel_HistoryHead] SET [Number] = 3, [Hash] = (SELECT [Hash] FROM [OldHead]), [Seal] = (SELECT [Seal] FROM [OldHead]); UPDATE [Kernel_Process] SET [Block] = NULL WHERE [Block] = 4; DELETE FROM [Kernel_HistoryBlock] WHERE [Number] = 4");
        await history.WriteAsync("g");
        await history.LinkAsync();
        await history.WriteAsync("h");
        await history.LinkAsync();
        await history.TamperAsync("DELETE FROM [Kernel_HistoryBlock] WHERE [Number] = 4; INSERT INTO [Kernel_HistoryBlock] SELECT * FROM [OldBlock]");
        (await history.FindingsAsync()).ShouldBe(["ProcessMoved g", "BlockReplaced 5"]);
    }

    [Theory, EachDatabase]
    public async Task A_history_set_back_as_a_whole_lacks_the_block_that_was_written_down(DatabaseProvider provider)
    {
        await using var history = await HistoryCase.WithSixAsync(provider);
        await history.TamperAsync("CREATE TABLE [OldHead] AS SELECT * FROM [Kernel_HistoryHead]");
        await history.LinkAsync();
        var anchor = (await history.VerifyAsync()).Last.ShouldNotBeNull();
        (await history.FindingsAsync(anchor)).ShouldBeEmpty();
        await history.TamperAsync("UPDATE [Kernel_HistoryHead] SET [Number] = 3, [Hash] = (SELECT [Hash] FROM [OldHead]), [Seal] = (SELECT [Seal] FROM [OldHead]); DELETE FROM [Kernel_ProcessEvent] WHERE [ProcessId] = {f}; DELETE FROM [Kernel_Process] WHERE [Reason] = 'f'; DELETE FROM [Kernel_HistoryBlock] WHERE [Number] = 4");
        (await history.FindingsAsync()).ShouldBeEmpty("nothing in the database tells");
        (await history.FindingsAsync(anchor)).ShouldBe([$"AnchorMissed 4 ({anchor.Hash})"]);
        await history.WriteAsync("g");
        await history.LinkAsync();
        (await history.FindingsAsync(anchor)).ShouldBe([$"AnchorMissed 4 ({anchor.Hash})"]);
        HistoryAnchor.Parse(anchor.ToString()).ShouldBe(anchor);
        var (status, _) = await history.RunCommandAsync("--anchor", anchor.ToString());
        status.ShouldBe(1);
    }
}
