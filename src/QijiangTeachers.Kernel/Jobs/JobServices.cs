using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Kernel.Jobs;

internal static class JobServices
{
    public static void AddJobs(this IServiceCollection services)
    {
        services.TryAddSingleton(new JobOptions());
        services.TryAddSingleton<IJobWaker, NoJobWaker>();
        services.AddSingleton<JobCatalogue>();
        services.AddSingleton<RunningJobs>();
        services.AddSingleton<DrainThrottle>();
        services.AddSingleton<JobWakeUps>();
        services.AddSingleton<JobInvocation>();
        services.AddSingleton<JobHeartbeat>();
        services.AddSingleton<JobExecution>();
        services.AddSingleton(p => new JobRunner(p.GetRequiredService<IServiceScopeFactory>(), p.GetRequiredService<JobCatalogue>(), p.GetRequiredService<JobInvocation>(),
            p.GetRequiredService<JobExecution>(), p.GetRequiredService<TimeProvider>()));
        services.AddScoped<JobLeases>();
        services.AddScoped<JobRuns>();
        services.AddScoped<JobWatermarks>();
        services.AddScoped<IBackgroundJobs, BackgroundJobs>();
        services.AddScoped<DrainQueues>();
        services.AddScoped(p => new JobMonitor(p.GetRequiredService<RegistryDbContext>(), p.GetRequiredService<TimeProvider>(), p.GetRequiredService<RunningJobs>()));
        services.AddScoped(p => new DrainContext(p.GetRequiredService<RegistryDbContext>(), p.GetRequiredService<TimeProvider>(), p.GetRequiredService<DrainThrottle>(),
            p.GetRequiredService<JobWakeUps>(), p.GetRequiredService<ILogger<DrainContext>>()));
    }
}
