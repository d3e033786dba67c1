using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Testing.Building;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Testing;

/// <summary>
/// The registry without its web server: all modules on a fresh database that holds the schema and the reference data
/// (rule sets, plan), and nobody yet. See docs/testing.md.
/// </summary>
public sealed class TestRegistry : IAsyncDisposable
{
    private readonly ITestDatabase _database;
    private readonly ServiceProvider _services;

    private TestRegistry(ITestDatabase database, ServiceProvider services)
    {
        (_database, _services) = (database, services);
        Given = new(this);
    }

    public DatabaseProvider Provider => _database.Options.Provider;

    /// <summary>Stands at <see cref="RegistryServices.Now"/> until a test moves it.</summary>
    public FakeTimeProvider Clock => _services.GetRequiredService<FakeTimeProvider>();

    /// <summary>Makes facts and stores them.</summary>
    public Given Given { get; }

    public IServiceProvider Services => _services;

    public static async Task<TestRegistry> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, Action<IServiceCollection>? configure = null)
    {
        var database = await TestDatabases.CreateAsync(provider);
        var services = RegistryServices.Build(database.Options, configure);
        await services.GetRequiredService<ModuleSet>().InitializeAsync(services);
        return new(database, services);
    }

    /// <summary>Acts as a role of <see cref="Kernel.Permissions.RoleNames"/>, with its school or own record where the role has one.</summary>
    public UserScope As(string role, Guid? schoolId = null, Guid? teacherId = null) => As(new TestUser(role, schoolId, teacherId));

    public UserScope As(ICurrentUser user) => new(_services.CreateAsyncScope(), user);

    /// <summary>Acts as the application itself: sees and may do everything.</summary>
    public UserScope AsSystem() => As(new SystemUser("测试"));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
