using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QijiangTeachers.Kernel.Messages;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Kernel.Jobs;

/// <summary>One run from its begin to its end in the log, with the heartbeat beside it.</summary>
internal sealed class JobExecution(IServiceScopeFactory scopes, JobInvocation invocation, JobHeartbeat heartbeat, RunningJobs running, ILogger<JobExecution> logger)
{
    /// <param name="stopping">The process stops.</param>
    public async Task<JobResult> RunAsync(JobDefinition job, JobRun run, Guid holder, CancellationToken stopping)
    {
        using var live = new RunningJob(run.Id, job.Key, holder, run.DryRun);
        using var ended = new CancellationTokenSource();
        running.Add(live);
        var beating = heartbeat.RunAsync(live, ended.Token);
        try
        {
            var result = await ActAsync(job, run, live, stopping);
            await ended.CancelAsync();
            await beating;
            return await FinishAsync(job, run, live, result);
        }
        finally
        {
            running.Remove(live);
        }
    }

    private async Task<JobResult> ActAsync(JobDefinition job, JobRun run, RunningJob live, CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, live.Stop);
        try
        {
            await invocation.RunAsync(job, run, live, either.Token);
            return new(JobOutcome.Succeeded, run.Id);
        }
        catch (Exception e) when (either.IsCancellationRequested)
        {
            // Whatever a cancelled call threw (each provider has its own), it is a cancellation.
            if (e is not OperationCanceledException) logger.LogInformation("Job {Key}, run {RunId} stopped with {Reason}", job.Key, run.Id, JobFailure.Describe(e));
            return new(live is { CancelRequested: true, LeaseLost: false } ? JobOutcome.Cancelled : JobOutcome.Interrupted, run.Id);
        }
        catch (Exception e)
        {
            logger.LogError(e, "Job {Key}, run {RunId} failed", job.Key, run.Id);
            return new(JobOutcome.Failed, run.Id, JobFailure.Describe(e));
        }
    }

    private async Task<JobResult> FinishAsync(JobDefinition job, JobRun run, RunningJob live, JobResult result)
    {
        await using var scope = scopes.CreateAsyncScope();
        var runs = scope.ServiceProvider.GetRequiredService<JobRuns>();
        if (result.Outcome == JobOutcome.Interrupted && run.OnRequest)
        {
            await runs.GiveBackAsync(run.Id, live.Holder);
            return result;
        }
        var state = result.Outcome switch
        {
            JobOutcome.Succeeded => JobRunState.Succeeded,
            JobOutcome.Cancelled => JobRunState.Cancelled,
            JobOutcome.Interrupted => JobRunState.Interrupted,
            _ => JobRunState.Failed,
        };
        return await EndAsync(scope.ServiceProvider, job, run, live, state, result.Error) ? result : result with { Outcome = JobOutcome.Interrupted };
    }

    // The end and the message about it in one transaction: told exactly if it ended so.
    private static async Task<bool> EndAsync(IServiceProvider services, JobDefinition job, JobRun run, RunningJob live, JobRunState state, string? error)
    {
        var (runs, db) = (services.GetRequiredService<JobRuns>(), services.GetRequiredService<RegistryDbContext>());
        if (JobMessages.About(job, run, state) is not { } message) return await runs.FinishAsync(run.Id, live.Holder, state, live.Progress, error);
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (!await runs.FinishAsync(run.Id, live.Holder, state, live.Progress, error)) return false;
        await services.GetRequiredService<IMessagePublisher>().PublishAsync(message);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        services.GetRequiredService<JobWakeUps>().AfterCommit(db);
        return true;
    }
}
