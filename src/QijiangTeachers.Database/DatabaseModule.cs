using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Database.Backup;
using QijiangTeachers.Database.Bulk;
using QijiangTeachers.Database.Sqlite;
using QijiangTeachers.Indicators;
using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Notifications;

namespace QijiangTeachers.Database;

/// <summary>Composes the modules' mappings into one database of the configured kind.</summary>
[DependsOn(typeof(IndicatorsModule), typeof(NotificationsModule))]
public sealed class DatabaseModule : Module
{
    public override void ConfigureServices(ServiceConfigurationContext context)
    {
        var services = context.Services;
        services.AddSingleton(provider => DatabaseOptions.Read(provider.GetService<IConfiguration>() ?? context.Configuration));
        services.AddDbContext<RegistryDbContext>((provider, builder) => builder.UseRegistry(provider.GetRequiredService<DatabaseOptions>()));
        services.AddScoped<IBulkWriter, BulkWriter>();
        services.AddScoped<IDeferredConstraints, DeferredConstraints>();
        services.AddScoped<IPlannerStatistics, PlannerStatistics>();
        services.AddScoped<IErasedSpace, ErasedSpace>();
        services.AddSingleton<SqliteUse>();
        services.AddSingleton<DatabaseMigrator>();
        services.AddTransient<IConsoleCommand, MigrateCommand>();
        services.AddSingleton(context.Configuration.GetSection(BackupOptions.Section).Get<BackupOptions>() ?? new());
        services.AddScoped<RegistryBackup>();
        services.AddScoped<RegistryRestore>();
        services.AddTransient<IConsoleCommand, BackupCommand>();
        services.AddTransient<IConsoleCommand, RestoreCommand>();
    }

    public override void Schedule(IJobSchedule jobs) => jobs.Recurring<DailyBackup>(DailyBackup.Key, "30 1 * * *");

    /// <summary>A wrong setting stops the start with a sentence, not the first request.</summary>
    public override Task OnApplicationInitializationAsync(ApplicationInitializationContext context)
    {
        RegistryDbContextSetup.CreateFolder(context.Services.GetRequiredService<DatabaseOptions>());
        return Task.CompletedTask;
    }
}
