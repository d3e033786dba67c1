using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.History.Chain;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Kernel.Tests.History.Chain;

/// <summary>Everything comes into the chain, once, and the chain has one end, whatever dies and whoever runs beside.</summary>
public sealed class LinkTests
{
    private const string Job = "administration.link-history";

    [Theory, EachDatabase]
    public async Task What_was_committed_before_the_process_died_is_linked_by_the_next_one(DatabaseProvider provider)
    {
        await using var history = await HistoryCase.StartAsync(provider);
        await history.WriteAsync("a");
        (await history.VerifyAsync()).Loose.ShouldBe(1);
        var runner = history.Registry.Services.GetRequiredService<JobRunner>();
        (await runner.RunAsync(Job)).Outcome.ShouldBe(JobOutcome.Succeeded);
        (await runner.RunAsync(Job)).Outcome.ShouldBe(JobOutcome.NothingToDo, "runs without work don't fill the log");
        var result = await history.VerifyAsync();
        (result.Blocks, result.Loose, result.Faults).ShouldBe((1, 0, 0));
    }

    [Theory, EachDatabase]
    public async Task A_job_that_dies_at_a_block_leaves_nothing_of_it(DatabaseProvider provider)
    {
        var death = new Death();
        await using var history = await HistoryCase.StartAsync(provider, services => services.ConfigureDbContext<RegistryDbContext>(b => b.AddInterceptors(death)));
        await history.WriteAsync("a");
        foreach (var table in (string[])["INSERT INTO \"Kernel_HistoryBlock\"", "SET \"Hash\""])
        {
            death.At = table;
            await Should.ThrowAsync<Exception>(history.LinkAsync);
            death.Came.ShouldBeTrue(table);
            var result = await history.VerifyAsync();
            (result.Blocks, result.Loose, result.Faults).ShouldBe((0, 1, 0));
        }
        death.At = null;
        (await history.LinkAsync()).ShouldBe(1);
        (await history.FindingsAsync()).ShouldBeEmpty();
    }

    [Theory, EachDatabase]
    public async Task A_process_that_was_committed_late_comes_into_a_later_block(DatabaseProvider provider)
    {
        await using var history = await HistoryCase.StartAsync(provider);
        if (provider == DatabaseProvider.Sqlite) Assert.Skip("SQLite has one writer: nothing is committed while another writes.");
        await using (var slow = history.Registry.AsSystem())
        {
            await slow.Get<UnitOfWork>().RunAsync("Administration.ExportAuditLog", "slow", async recorder =>
            {
                recorder.Record(new Administration.Domain.Audit.AuditLogExported(1, null, null, null, null));
                await recorder.FlushAsync(CancellationToken.None);
                await history.WriteAsync("fast");
                (await history.LinkAsync()).ShouldBe(1);
            });
        }
        (await history.LinkAsync()).ShouldBe(1);
        (await history.FindingsAsync()).ShouldBeEmpty();
        (await history.VerifyAsync()).Blocks.ShouldBe(2);
    }

    [Theory, EachDatabase]
    public async Task Writers_and_two_jobs_at_a_time_make_one_chain(DatabaseProvider provider)
    {
        const int writers = 4, each = 15;
        await using var history = await HistoryCase.StartAsync(provider);
        using var written = new CancellationTokenSource();
        var jobs = Enumerable.Range(0, 2).Select(_ => Task.Run(async () => { while (!written.IsCancellationRequested) await history.LinkAsync(); })).ToList();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(w => Task.Run(async () =>
        {
            for (var n = 0; n < each; n++) await history.WriteAsync($"{w}-{n}", 1, 2);
        })));
        await written.CancelAsync();
        await Task.WhenAll(jobs);
        await history.LinkAsync();
        var result = await history.VerifyAsync();
        (result.Processes, result.Events, result.Loose, result.Faults).ShouldBe((writers * each, writers * each * 3, 0, 0));
        result.Blocks.ShouldBeGreaterThan(1);
        await using var system = history.Registry.AsSystem();
        (await system.Db.Set<HistoryBlock>().SumAsync(b => b.Count)).ShouldBe(writers * each);
        (await system.Db.Set<HistoryHead>().SingleAsync()).Number.ShouldBe(result.Blocks);
    }

    [Theory, EachDatabase]
    public async Task More_than_fit_into_a_block_come_into_several(DatabaseProvider provider)
    {
        await using var history = await HistoryCase.StartAsync(provider);
        await using (var system = history.Registry.AsSystem())
        {
            await using var transaction = await system.Db.Database.BeginTransactionAsync();
            for (var n = 0; n < 1001; n++)
                await system.Get<UnitOfWork>().RunAsync("Administration.ExportAuditLog", null, recorder => { recorder.Wrote(1); return Task.CompletedTask; });
            await transaction.CommitAsync();
        }
        (await history.LinkAsync()).ShouldBe(1001);
        var result = await history.VerifyAsync();
        (result.Processes, result.Blocks, result.Faults).ShouldBe((1001, 2, 0));
    }

    /// <summary>The process dies when it sends a certain command.</summary>
    private sealed class Death : DbCommandInterceptor
    {
        public string? At { get; set; }
        public bool Came { get; private set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
            => new(Look(command, result));

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
            => new(Look(command, result));

        private T Look<T>(DbCommand command, T result)
        {
            if (At is not { } at || !command.CommandText.Contains(at, StringComparison.Ordinal)) return result;
            Came = true;
            throw new InvalidOperationException("died");
        }
    }
}
