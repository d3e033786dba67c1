using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Testing.SqlServer;

namespace QijiangTeachers.Testing;

/// <summary>All modules without a web server, on a database of one's choice, with a clock that stands still.</summary>
public static class RegistryServices
{
    /// <summary>2026-11-24, ten in the morning in China.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 24, 2, 0, 0, TimeSpan.Zero);

    /// <param name="options">An existing database; nothing connects before it is used.</param>
    /// <param name="configure">Replaces services, e.g. adds interceptors.</param>
    public static ServiceProvider Build(DatabaseOptions options, Action<IServiceCollection>? configure = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = options.Provider.ToString(),
            ["ConnectionStrings:Default"] = options.ConnectionString,
            ["Files:Folder"] = Path.Combine(Path.GetTempPath(), $"qijiang-teachers-tests-{Environment.UserName}", "files", Guid.NewGuid().ToString("N")),
            ["Erasure:ListFile"] = Path.Combine(Path.GetTempPath(), $"qijiang-teachers-tests-{Environment.UserName}", "files", Guid.NewGuid().ToString("N"), "erased.txt"),
            ["PersonalData:Key"] = Convert.ToBase64String(new byte[32]),
        }).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging(log => log.SetMinimumLevel(LogLevel.Warning));
        services.AddDataProtection();
        new ModuleSet(ModuleLoader.Load(typeof(DatabaseModule))).ConfigureServices(services, configuration);
        services.AddSingleton(new FakeTimeProvider(Now));
        services.AddSingleton<TimeProvider>(p => p.GetRequiredService<FakeTimeProvider>());
        services.ConfigureDbContext<RegistryDbContext>(TSqlCapture.Attach);
        configure?.Invoke(services);
        return services.BuildServiceProvider(validateScopes: true);
    }
}
