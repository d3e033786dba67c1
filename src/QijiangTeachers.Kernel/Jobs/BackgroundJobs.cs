using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Kernel.Jobs;

internal sealed class BackgroundJobs(RegistryDbContext db, CurrentUserAccessor users, TimeProvider clock, JobCatalogue catalogue, JobWakeUps wakeUps, JobRuns runs, RunningJobs running, IJobWaker waker)
    : IBackgroundJobs
{
    public Task<Guid> EnqueueAsync<TJob, TArgs>(TArgs args, string? resultPath = null, CancellationToken ct = default) where TJob : AsyncBackgroundJob<TArgs>
    {
        var job = catalogue.Require(typeof(TJob));
        return OrderAsync(JobRun.Order(job.Key, users.User, clock.UtcNow, args: JsonSerializer.Serialize(args, JsonSerializerOptions.Web), resultPath: resultPath), ct);
    }

    public Task<Guid> StartAsync(string key, bool dryRun = false, CancellationToken ct = default)
        => catalogue.Require(key).Kind == JobKind.OnDemand
            ? throw new InvalidOperationException($"Job {key} needs arguments: order it by EnqueueAsync.")
            : OrderAsync(JobRun.Order(key, users.User, clock.UtcNow, dryRun), ct);

    private async Task<Guid> OrderAsync(JobRun run, CancellationToken ct)
    {
        db.Add(run);
        await db.SaveChangesAsync(ct);
        if (db.Database.CurrentTransaction is null) wakeUps.AfterCommit(db);
        return run.Id;
    }

    public async Task RequestCancelAsync(Guid runId, CancellationToken ct = default)
    {
        // In memory first: on SQLite the row can't be written while the job itself writes.
        running.Cancel(runId);
        await runs.RequestCancelAsync(runId, ct);
    }

    public void Wake<TJob>() where TJob : class => waker.Wake(catalogue.Require(typeof(TJob)).Key);
}
