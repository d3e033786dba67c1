using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QijiangTeachers.Database.Sqlite;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Database;

/// <summary>Brings the schema up to date, or says that it isn't; then the modules put in what they can't do without.</summary>
public sealed class DatabaseMigrator(IServiceScopeFactory scopes, DatabaseOptions options, SqliteUse use, ILogger<DatabaseMigrator> logger)
{
    private const string Command = "dotnet run --project src/QijiangTeachers.Web -- migrate";

    /// <summary>At the start of the server: migrates and seeds the embedded database; checks a server's schema.</summary>
    /// <exception cref="InvalidOperationException">A server database whose schema isn't this program's.</exception>
    public async Task PrepareAsync(DataSeedContext seed)
    {
        if (!options.IsEmbedded)
        {
            await EnsureUpToDateAsync(seed.CancellationToken);
            return;
        }
        await MigrateAsync(seed.CancellationToken);
        await SeedAsync(seed);
    }

    /// <returns>The names of the migrations that were applied.</returns>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken ct = default)
    {
        RegistryDbContextSetup.CreateFolder(options);
        use.Begin();
        using var alone = await SqliteMigrationLock.TakeAsync(RegistryDbContextSetup.SqliteFile(options), ct);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
        await RefuseNewerAsync(db, ct);
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
        if (pending.Count == 0) return pending;
        if (alone is not null) await SqliteMigrationLock.ForgetKilledMigrationAsync(db, ct);
        await db.Database.MigrateAsync(ct);
        logger.LogInformation("Applied {Count} migrations: {Migrations}", pending.Count, string.Join(", ", pending));
        return pending;
    }

    /// <exception cref="InvalidOperationException">The schema isn't this program's; the message says what to run.</exception>
    public async Task EnsureUpToDateAsync(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
        if (!await db.Database.CanConnectAsync(ct))
            throw new InvalidOperationException($"The {options.Provider} database can't be reached or doesn't exist. Check ConnectionStrings:Default; a new database is made by: {Command}");
        await RefuseNewerAsync(db, ct);
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
        if (pending.Count > 0)
            throw new InvalidOperationException($"The database lacks {pending.Count} migration(s), first {pending[0]}. Back it up, then run: {Command}");
    }

    /// <summary>
    /// Runs the modules' contributors in their order as the application itself. All or nothing: a start that is killed
    /// leaves no half a district behind.
    /// </summary>
    public async Task SeedAsync(DataSeedContext context)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUserAccessor>().User = new SystemUser("系统");
        var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(context.CancellationToken);
        foreach (var contributor in scope.ServiceProvider.GetServices<IDataSeedContributor>().OrderBy(c => c.Order))
        {
            var started = Stopwatch.GetTimestamp();
            await contributor.SeedAsync(context);
            db.ChangeTracker.Clear();
            logger.LogDebug("{Contributor} took {Milliseconds:0} ms", contributor.GetType().Name, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        await transaction.CommitAsync(context.CancellationToken);
        if (context.Demo) await scope.ServiceProvider.GetRequiredService<IPlannerStatistics>().RefreshAsync(context.CancellationToken);
    }

    private static async Task RefuseNewerAsync(RegistryDbContext db, CancellationToken ct)
    {
        var known = db.Database.GetMigrations().ToHashSet();
        if ((await db.Database.GetAppliedMigrationsAsync(ct)).FirstOrDefault(m => !known.Contains(m)) is { } unknown)
            throw new InvalidOperationException($"The database has the migration {unknown}, which this version doesn't know. Start the newer version that made it, or restore a backup.");
    }
}
