using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Benchmarks.District;

/// <summary>A registry of its size on a SQLite file or a PostgreSQL server; it is made once and kept, the file in the working folder.</summary>
internal sealed class BenchmarkDistrict : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private BenchmarkDistrict(string file, string? server) => (File, Server, _services) = (file, server, Build(file, server));

    public string File { get; }

    /// <summary>The connection string of the database; null on SQLite.</summary>
    public string? Server { get; }

    public static async Task<BenchmarkDistrict> OpenAsync(DistrictSize size, string folder, string? server, TextWriter log)
    {
        var (file, made) = (Path.Combine(folder, $"{size.Name}.db"), Path.Combine(folder, server is null ? $"{size.Name}.db.made" : $"{size.Name}.postgresql.made"));
        var district = new BenchmarkDistrict(file, server is null ? null : $"{server};Database=benchmark_{size.Name}");
        if (System.IO.File.Exists(made)) return district;
        var started = Stopwatch.GetTimestamp();
        if (server is null) foreach (var rest in Directory.GetFiles(folder, $"{size.Name}.db*")) System.IO.File.Delete(rest);
        else await DropAsync(district.Server!);
        await district.MakeAsync(size);
        await System.IO.File.WriteAllTextAsync(made, "");
        await log.WriteLineAsync($"Made {size} in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s.");
        return district;
    }

    private static async Task DropAsync(string server)
    {
        var database = new NpgsqlConnectionStringBuilder(server);
        var name = database.Database;
        (database.Database, database.Pooling) = ("postgres", false);
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        foreach (var sql in new[] { $"DROP DATABASE IF EXISTS {name} WITH (FORCE)", $"CREATE DATABASE {name}" })
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>A new registry that holds nobody yet.</summary>
    public static async Task<BenchmarkDistrict> EmptyAsync(string file)
    {
        foreach (var rest in Directory.GetFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + "*")) System.IO.File.Delete(rest);
        var district = new BenchmarkDistrict(file, null);
        await district.MigrateAsync();
        return district;
    }

    /// <summary>A registry that somebody else has made and doesn't work with at the moment.</summary>
    public static BenchmarkDistrict Existing(string file) => new(file, null);

    public AsyncServiceScope Scope()
    {
        var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUserAccessor>().User = new SystemUser("基准");
        return scope;
    }

    private async Task MakeAsync(DistrictSize size)
    {
        await MigrateAsync();
        await using var scope = Scope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
        await db.Database.OpenConnectionAsync();
        var maker = new DistrictMaker(scope.ServiceProvider.GetRequiredService<IBulkWriter>(), size);
        if (Server is null) await FillFileAsync(db, maker);
        else
        {
            await maker.MakeAsync();
            db.Database.SetCommandTimeout(600);
            await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
        }
    }

    private static async Task FillFileAsync(RegistryDbContext db, DistrictMaker maker)
    {
        // Nobody else is here and a broken file is simply made again; the indexes of the ledger are built in one go at the end.
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF; PRAGMA cache_size=-1000000;");
        var indexes = await db.Database.SqlQueryRaw<string>("SELECT sql AS Value FROM sqlite_master WHERE type = 'index' AND tbl_name = 'Training_HourEntry' AND sql IS NOT NULL").ToListAsync();
        foreach (var drop in indexes.Select(i => "DROP INDEX " + i.Split('"')[1])) await db.Database.ExecuteSqlRawAsync(drop);
        await maker.MakeAsync();
        foreach (var index in indexes) await db.Database.ExecuteSqlRawAsync(index);
        await db.Database.ExecuteSqlRawAsync("ANALYZE; PRAGMA journal_mode=WAL;");
    }

    private async Task MigrateAsync()
    {
        var migrator = _services.GetRequiredService<DatabaseMigrator>();
        await migrator.MigrateAsync();
        await migrator.SeedAsync(new DataSeedContext(Demo: false, CancellationToken.None));
    }

    private static ServiceProvider Build(string file, string? server)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = server is null ? "Sqlite" : "PostgreSql",
            ["ConnectionStrings:Default"] = server ?? $"Data Source={file}",
            ["PersonalData:Key"] = Convert.ToBase64String(new byte[32]),
        }).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging(log => log.SetMinimumLevel(LogLevel.Warning));
        services.AddDataProtection();
        new ModuleSet(ModuleLoader.Load(typeof(DatabaseModule))).ConfigureServices(services, configuration);
        services.AddSingleton<TimeProvider>(new FixedClock());
        return services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }

    /// <summary>The made-up hours end on 2026-11-24, so that is today.</summary>
    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 24, 2, 0, 0, TimeSpan.Zero);
    }
}
