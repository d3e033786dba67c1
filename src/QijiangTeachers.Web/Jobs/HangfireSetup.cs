using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Hangfire.SqlServer;
using QijiangTeachers.Administration;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Jobs;

namespace QijiangTeachers.Web.Jobs;

/// <summary>Hangfire: in memory beside the embedded database, else on the same server as the data.</summary>
internal static class HangfireSetup
{
    public static void AddHangfireServer(this IServiceCollection services, IConfiguration configuration)
    {
        var database = DatabaseOptions.Read(configuration);
        // Hangfire's own defaults are statics, which the last host of a process would give to all of them.
        services.AddSingleton<JobActivator>(p => new AspNetCoreJobActivator(p.GetRequiredService<IServiceScopeFactory>()));
        services.AddSingleton(_ => StorageOf(database));
        services.AddHangfire(hangfire => hangfire.SetDataCompatibilityLevel(CompatibilityLevel.Version_180).UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings());
        services.AddSingleton<ITimeZoneResolver, ChinaZoneResolver>();
        if (!configuration.GetValue("Jobs:Enabled", true)) return;
        services.AddSingleton<HangfireWaker>();
        services.AddSingleton<IJobWaker>(p => p.GetRequiredService<HangfireWaker>());
        services.AddHostedService<RecurringJobs>();
        services.AddHangfireServer(o =>
        {
            o.WorkerCount = Math.Clamp(configuration.GetValue("Jobs:Workers", 2), 1, 64);
            // A stop cancels the runs at once and waits for them: orders and rows are given back.
            o.ShutdownTimeout = TimeSpan.FromSeconds(25);
        });
        services.AddHostedService(p => p.GetRequiredService<HangfireWaker>());
    }

    public static void MapJobs(this WebApplication app)
        // Hangfire's own filters (local requests only) give way to our permission.
        => app.MapHangfireDashboard("/jobs", new DashboardOptions { Authorization = [], AsyncAuthorization = [], DisplayStorageConnectionString = false, AppPath = "/" })
            .RequireAuthorization(AdministrationPermissions.Jobs);

    private static JobStorage StorageOf(DatabaseOptions database) => database.Provider switch
    {
        DatabaseProvider.SqlServer => new SqlServerStorage(database.ConnectionString),
        DatabaseProvider.PostgreSql => new PostgreSqlStorage(new NpgsqlConnectionFactory(database.ConnectionString, new()), new()),
        _ => new InMemoryStorage(),
    };
}
