using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace QijiangTeachers.Kernel.Jobs;

/// <summary>
/// Beside a running job: renews its lease, stores its progress, looks for a cancel request. On SQLite it waits while the
/// job writes; nobody else can take the lease then either.
/// </summary>
internal sealed class JobHeartbeat(IServiceScopeFactory scopes, TimeProvider clock, JobOptions options, ILogger<JobHeartbeat> logger)
{
    public async Task RunAsync(RunningJob job, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(options.Heartbeat, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(ended) && !job.LeaseLost) await BeatAsync(job, ended);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
        }
    }

    private async Task BeatAsync(RunningJob job, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (!await scope.ServiceProvider.GetRequiredService<JobLeases>().RenewAsync(job.Key, job.Holder, ct))
            {
                logger.LogWarning("Job {Key} was taken over by another process; run {RunId} stops.", job.Key, job.RunId);
                job.LoseLease();
                return;
            }
            if (await scope.ServiceProvider.GetRequiredService<JobRuns>().StoreProgressAsync(job.RunId, job.Holder, job.Progress, ct)) job.Cancel();
        }
        catch (Exception e) when (e is DbException or DbUpdateException or TimeoutException)
        {
            // The next beat tries again; the lease outlives many of them.
            logger.LogInformation("Job {Key}: the heartbeat of run {RunId} failed: {Reason}", job.Key, job.RunId, JobFailure.Describe(e));
        }
    }
}
