using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Benchmarks.District;

/// <summary>A registry on a SQLite file of its size; the file is made once and kept in the working folder.</summary>
internal sealed class BenchmarkDistrict : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private BenchmarkDistrict(string file, ServiceProvider services) => (File, _services) = (file, services);

    public string File { get; }

    public static async Task<BenchmarkDistrict> OpenAsync(DistrictSize size, string folder, TextWriter log)
    {
        var file = Path.Combine(folder, $"{size.Name}.db");
        var district = new BenchmarkDistrict(file, Build(file));
        if (System.IO.File.Exists(file + ".made")) return district;
        foreach (var rest in Directory.GetFiles(folder, $"{size.Name}.db*")) System.IO.File.Delete(rest);
        var started = Stopwatch.GetTimestamp();
        await district.MakeAsync(size);
        await System.IO.File.WriteAllTextAsync(file + ".made", "");
        await log.WriteLineAsync($"Made {size} in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s: {new FileInfo(file).Length / 1e9:0.00} GB.");
        return district;
    }

    /// <summary>A new registry that holds nobody yet.</summary>
    public static async Task<BenchmarkDistrict> EmptyAsync(string file)
    {
        foreach (var rest in Directory.GetFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + "*")) System.IO.File.Delete(rest);
        var district = new BenchmarkDistrict(file, Build(file));
        await district.MigrateAsync();
        return district;
    }

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
        // Nobody else is here and a broken file is simply made again; the indexes of the ledger are built in one go at the end.
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF; PRAGMA cache_size=-1000000;");
        var indexes = await db.Database.SqlQueryRaw<string>("SELECT sql AS Value FROM sqlite_master WHERE type = 'index' AND tbl_name = 'Training_HourEntry' AND sql IS NOT NULL").ToListAsync();
        foreach (var drop in indexes.Select(i => "DROP INDEX " + i.Split('"')[1])) await db.Database.ExecuteSqlRawAsync(drop);
        await new DistrictMaker(scope.ServiceProvider.GetRequiredService<IBulkWriter>(), size).MakeAsync();
        foreach (var index in indexes) await db.Database.ExecuteSqlRawAsync(index);
        await db.Database.ExecuteSqlRawAsync("ANALYZE; PRAGMA journal_mode=WAL;");
    }

    private async Task MigrateAsync()
    {
        var migrator = _services.GetRequiredService<DatabaseMigrator>();
        await migrator.MigrateAsync();
        await migrator.SeedAsync(new DataSeedContext(Demo: false, CancellationToken.None));
    }

    private static ServiceProvider Build(string file)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = "Sqlite",
            ["ConnectionStrings:Default"] = $"Data Source={file}",
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
