using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Kernel.Tests.Support;

/// <summary>One process with a clock of its own; several may stand on one database.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public Server(string connectionString, FakeTimeProvider clock, string provider = "Sqlite")
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = provider,
            ["ConnectionStrings:Default"] = connectionString,
            ["PersonalData:Key"] = Convert.ToBase64String(new byte[32]),
        }).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging(log => log.SetMinimumLevel(LogLevel.Critical));
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton<IJobWaker>(Woken);
        services.AddSingleton(Stage);
        new ModuleSet(ModuleLoader.Load(typeof(TestModule))).ConfigureServices(services, configuration);
        services.AddScoped<IJobUsers, TestUsers>();
        Clock = clock;
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public FakeTimeProvider Clock { get; }
    public Stage Stage { get; } = new();
    public RecordedWakeUps Woken { get; } = new();
    public JobRunner Runner => _services.GetRequiredService<JobRunner>();

    public AsyncServiceScope Scope(ICurrentUser? user = null)
    {
        var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUserAccessor>().User = user ?? new SystemUser("测试");
        return scope;
    }

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work, ICurrentUser? user = null)
    {
        await using var scope = Scope(user);
        return await work(scope.ServiceProvider);
    }

    public Task<T> QueryAsync<T>(Func<RegistryDbContext, Task<T>> query) => InScopeAsync(s => query(s.GetRequiredService<RegistryDbContext>()));

    public Task<List<JobRun>> RunsAsync() => QueryAsync(db => db.Set<JobRun>().AsNoTracking().OrderBy(r => r.CreatedAt).ThenBy(r => r.Id).ToListAsync());

    public Task<List<TestRow>> RowsAsync() => QueryAsync(db => db.Set<TestRow>().AsNoTracking().OrderBy(r => r.CreatedAt).ThenBy(r => r.Id).ToListAsync());

    /// <summary>Rows due now, a millisecond after each other.</summary>
    public Task<int> AddRowsAsync(params string[] names) => QueryAsync(db =>
    {
        db.AddRange(names.Select((name, i) => new TestRow(name, Clock.GetUtcNow().UtcDateTime.AddMilliseconds(i + 1 - names.Length))));
        return db.SaveChangesAsync();
    });

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
