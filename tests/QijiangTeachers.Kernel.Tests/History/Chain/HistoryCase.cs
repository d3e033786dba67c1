using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Domain.Audit;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.History.Chain;
using QijiangTeachers.Testing;

namespace QijiangTeachers.Kernel.Tests.History.Chain;

/// <summary>A registry whose history is written, linked, tampered with and verified. A process is known by its reason.</summary>
internal sealed class HistoryCase : IAsyncDisposable
{
    private HistoryCase(TestRegistry registry) => Registry = registry;

    public TestRegistry Registry { get; }

    public static async Task<HistoryCase> StartAsync(DatabaseProvider provider, Action<IServiceCollection>? configure = null)
    {
        var history = new HistoryCase(await TestRegistry.StartAsync(provider, configure));
        // An instant that PostgreSQL can't store as it is, and a history that is a while old.
        history.Registry.Clock.Advance(TimeSpan.FromTicks(1234567));
        return history;
    }

    /// <summary>Blocks: a and b (five events in three portions); c and d; e. Then f, which isn't linked.</summary>
    public static async Task<HistoryCase> WithSixAsync(DatabaseProvider provider)
    {
        var history = await StartAsync(provider);
        await history.WriteAsync("a");
        await history.WriteAsync("b", 2, 2, 1);
        await history.LinkAsync();
        await history.WriteAsync("c", 3);
        await history.WriteAsync("d", 1);
        await history.LinkAsync();
        await history.WriteAsync("e", 2);
        await history.LinkAsync();
        await history.WriteAsync("f", 1);
        return history;
    }

    /// <param name="portions">Numbers of events; all but the last portion are flushed. None: one event.</param>
    public async Task WriteAsync(string reason, params int[] portions)
    {
        await using var system = Registry.AsSystem();
        await system.Get<UnitOfWork>().RunAsync("Administration.ExportAuditLog", reason, async recorder =>
        {
            foreach (var (i, count) in (portions is [] ? [1] : portions).Index())
            {
                if (i > 0) await recorder.FlushAsync(CancellationToken.None);
                for (var n = 1; n <= count; n++) recorder.Record(new AuditLogExported(n, $"{reason}{i}{n} 綦江“𠀀”", new(2026, 1, n), null, null));
            }
        });
    }

    public async Task<int> LinkAsync()
    {
        await using var system = Registry.AsSystem();
        return await system.Get<HistoryChain>().LinkAsync();
    }

    /// <returns>What was found, in lines like <c>EventsRemoved c (2)</c>.</returns>
    public async Task<IReadOnlyList<string>> FindingsAsync(HistoryAnchor? anchor = null)
    {
        await using var system = Registry.AsSystem();
        var reasons = await system.Db.Set<Process>().AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.Reason);
        var lines = new List<string>();
        await system.Get<HistoryVerifier>().RunAsync(anchor, finding => { lines.Add(Line(finding, reasons)); return Task.CompletedTask; });
        return lines;
    }

    public async Task<HistoryVerification> VerifyAsync()
    {
        await using var system = Registry.AsSystem();
        return await system.Get<HistoryVerifier>().RunAsync(null, _ => Task.CompletedTask);
    }

    public async Task<Guid> IdAsync(string reason)
    {
        await using var system = Registry.AsSystem();
        return await system.Db.Set<Process>().Where(p => p.Reason == reason).Select(p => p.Id).SingleAsync();
    }

    /// <summary>What somebody does who has the database alone. <c>[Name]</c> is a name, <c>{a}</c> the id of a process.</summary>
    public async Task TamperAsync(string sql)
    {
        await using var system = Registry.AsSystem();
        var quoted = sql.Replace('[', '"').Replace(']', '"');
        foreach (var reason in "abcdef") quoted = quoted.Replace($"{{{reason}}}", $"""(SELECT "Id" FROM "Kernel_Process" WHERE "Reason" = '{reason}')""");
        var touched = await system.Db.Database.ExecuteSqlRawAsync(quoted.Replace("{", "{{").Replace("}", "}}"));
        if (!quoted.StartsWith("CREATE", StringComparison.Ordinal)) touched.ShouldBeGreaterThan(0, sql);
    }

    public async Task<(int Status, string Output)> RunCommandAsync(params string[] args)
    {
        await using var system = Registry.AsSystem();
        var command = system.Services.GetServices<IConsoleCommand>().Single(c => c.Name == "verify-history");
        var output = new StringWriter();
        return (await command.RunAsync(args, output, CancellationToken.None), output.ToString());
    }

    public ValueTask DisposeAsync() => Registry.DisposeAsync();

    private static string Line(HistoryFinding f, Dictionary<Guid, string?> reasons)
    {
        var what = f.ProcessId is { } id ? reasons.GetValueOrDefault(id) ?? id.ToString() : f.Block?.ToString();
        return $"{f.Fault} {what}{(f.Note is null ? "" : $" ({f.Note})")}".TrimEnd();
    }
}
