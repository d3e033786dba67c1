using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Indicators.Tests.Support;

/// <summary>All modules on a SQLite file of their own, with the rule sets seeded.</summary>
internal sealed class Registry : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _folder;

    private Registry(ServiceProvider services, string folder) => (_services, _folder) = (services, folder);

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero));

    public static async Task<Registry> StartAsync(Facts? facts = null)
    {
        var folder = Directory.CreateTempSubdirectory("qijiang-indicators-").FullName;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = "Sqlite",
            ["ConnectionStrings:Default"] = $"Data Source={Path.Combine(folder, "registry.db")}",
            ["PersonalData:Key"] = Convert.ToBase64String(new byte[32]),
        }).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging(log => log.SetMinimumLevel(LogLevel.Warning));
        var modules = new ModuleSet(ModuleLoader.Load(typeof(DatabaseModule)));
        modules.ConfigureServices(services, configuration);
        services.AddSingleton<TimeProvider>(p => new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero)));
        var registry = new Registry(services.BuildServiceProvider(validateScopes: true), folder);
        using (var scope = registry.Scope())
        {
            await scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Database.EnsureCreatedAsync();
        }
        await registry._services.GetRequiredService<DatabaseMigrator>().SeedAsync(new DataSeedContext(false, CancellationToken.None));
        if (facts is not null) await registry.StoreAsync(facts);
        return registry;
    }

    public IServiceScope Scope(ICurrentUser? user = null)
    {
        var scope = _services.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentUserAccessor>().User = user ?? new SystemUser("测试");
        return scope;
    }

    /// <summary>Writes facts and what is derived from them, as the import does.</summary>
    public async Task StoreAsync(Facts facts)
    {
        using var scope = Scope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
        db.AddRange(facts.Schools);
        db.AddRange(facts.SchoolYears);
        db.AddRange(facts.Schools.SelectMany(s => SchoolCalendar.Derive(s.Id, facts.SchoolYears.Where(f => f.SchoolId == s.Id))));
        db.AddRange(facts.Teachers);
        db.AddRange(facts.Spells);
        db.AddRange(facts.Changes);
        db.AddRange(facts.Leaves);
        foreach (var teacher in facts.Teachers)
        {
            var spells = facts.Spells.Where(s => s.TeacherId == teacher.Id).ToList();
            db.AddRange(ServiceHistory.Segments(teacher.Profile, spells, [.. facts.Changes.Where(c => c.TeacherId == teacher.Id)]));
            db.AddRange(ServiceHistory.Months(teacher.Id, spells, facts.Leaves.Where(l => l.TeacherId == teacher.Id)));
        }
        db.AddRange(facts.Titles);
        db.AddRange(facts.DualQualifications);
        db.AddRange(facts.Hours);
        db.AddRange(facts.Placements);
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
