using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Kernel.Seeding;

namespace QijiangTeachers.Database;

/// <summary><c>migrate</c>: creates or updates the schema and puts in the data that the modules can't do without.</summary>
internal sealed class MigrateCommand(DatabaseMigrator migrator, DatabaseOptions options) : IConsoleCommand
{
    public string Name => "migrate";

    public bool NeedsDatabase => false;

    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken ct)
    {
        var applied = await migrator.MigrateAsync(ct);
        await migrator.SeedAsync(new DataSeedContext(Demo: false, ct));
        foreach (var migration in applied) await output.WriteLineAsync(migration);
        await output.WriteLineAsync(applied.Count == 0 ? $"{options.Provider}: up to date." : $"{options.Provider}: {applied.Count} migration(s) applied.");
        return 0;
    }
}
