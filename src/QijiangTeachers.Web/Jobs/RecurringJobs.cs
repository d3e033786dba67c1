using Hangfire;
using Hangfire.Common;
using Hangfire.Storage;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Web.Jobs;

/// <summary>Tells Hangfire the schedule of the composed modules, and to forget what no module names any more.</summary>
internal sealed class RecurringJobs(IRecurringJobManagerV2 manager, JobStorage storage, JobCatalogue catalogue, JobRunner runner) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await runner.PrepareAsync(cancellationToken);
        foreach (var job in catalogue.Jobs.Where(j => j.Cron is not null))
            manager.AddOrUpdate(job.Key, Job.FromExpression<HangfireJobs>(j => j.RunAsync(job.Key, CancellationToken.None)), job.Cron, new RecurringJobOptions { TimeZone = ChinaTime.Zone });
        using var connection = storage.GetConnection();
        foreach (var known in connection.GetRecurringJobs().Where(r => catalogue.Find(r.Id)?.Cron is null)) manager.RemoveIfExists(known.Id);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
