using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace QijiangTeachers.Kernel.Jobs;

/// <summary>
/// Runs jobs: lease, then orders, then the job's own turn, each with run log, progress and cancel. Hangfire only calls it;
/// tests and commands may call it without Hangfire.
/// </summary>
public sealed class JobRunner
{
    private readonly IServiceScopeFactory _scopes;
    private readonly JobCatalogue _catalogue;
    private readonly JobInvocation _invocation;
    private readonly JobExecution _execution;

    internal JobRunner(IServiceScopeFactory scopes, JobCatalogue catalogue, JobInvocation invocation, JobExecution execution)
        => (_scopes, _catalogue, _invocation, _execution) = (scopes, catalogue, invocation, execution);

    /// <inheritdoc cref="RunAsync(string, bool, CancellationToken)"/>
    public Task<JobResult> RunAsync<TJob>(bool dryRun = false, CancellationToken ct = default) where TJob : class
        => RunAsync(_catalogue.Require(typeof(TJob)).Key, dryRun, ct);

    /// <summary>Runs what was ordered of the job and then the job itself, unless it says that there is nothing to do.</summary>
    public async Task<JobResult> RunAsync(string key, bool dryRun = false, CancellationToken ct = default)
    {
        var job = _catalogue.Require(key);
        var result = await OnceAsync(job, ownTurn: job.Kind != JobKind.OnDemand, dryRun, ct);
        // A row committed while the lease was held found nobody to wake: look again before going.
        while (result.Outcome == JobOutcome.Succeeded && !dryRun && await HasMoreAsync(job, ct))
        {
            var more = await OnceAsync(job, ownTurn: job.Kind == JobKind.Drain, dryRun, ct);
            if (more.Outcome is JobOutcome.Busy or JobOutcome.NothingToDo) break;
            result = more;
        }
        return result;
    }

    /// <summary>Runs orders that wait and those whose process died: at start and every minute.</summary>
    public async Task PickUpAsync(CancellationToken ct = default)
    {
        foreach (var key in await LeftKeysAsync(ct))
            if (_catalogue.Find(key) is { } job) await OnceAsync(job, ownTurn: false, dryRun: false, ct);
    }

    /// <summary>The jobs with orders that wait or whose process may have died.</summary>
    public async Task<IReadOnlyList<string>> LeftKeysAsync(CancellationToken ct = default)
    {
        await using var scope = _scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<JobRuns>().KeysQueuedOrLeftAsync(ct);
    }

    private async Task<JobResult> OnceAsync(JobDefinition job, bool ownTurn, bool dryRun, CancellationToken ct)
    {
        ownTurn = ownTurn && await _invocation.HasWorkAsync(job, ct);
        if (!ownTurn && !await AnyOrderAsync(job, ct)) return new(JobOutcome.NothingToDo);

        var holder = Guid.CreateVersion7();
        await using var scope = _scopes.CreateAsyncScope();
        var leases = scope.ServiceProvider.GetRequiredService<JobLeases>();
        if (!await leases.TakeAsync(job.Key, holder, ct)) return new(JobOutcome.Busy);
        try
        {
            return await HoldingAsync(scope.ServiceProvider.GetRequiredService<JobRuns>(), job, holder, ownTurn, dryRun, ct);
        }
        finally
        {
            await leases.ReleaseAsync(job.Key, holder);
        }
    }

    private async Task<JobResult> HoldingAsync(JobRuns runs, JobDefinition job, Guid holder, bool ownTurn, bool dryRun, CancellationToken ct)
    {
        await runs.SettleDeadAsync(job.Key, holder, ct);
        var result = new JobResult(JobOutcome.NothingToDo);
        while (await runs.ClaimNextAsync(job.Key, holder, ct) is { } order)
        {
            result = await _execution.RunAsync(job, order, holder, ct);
            if (result.Outcome == JobOutcome.Interrupted) return result;
        }
        return ownTurn ? await _execution.RunAsync(job, await runs.BeginAsync(job.Key, holder, dryRun, ct), holder, ct) : result;
    }

    private async Task<bool> HasMoreAsync(JobDefinition job, CancellationToken ct)
        => await AnyOrderAsync(job, ct) || (job.Kind == JobKind.Drain && await _invocation.HasWorkAsync(job, ct));

    private async Task<bool> AnyOrderAsync(JobDefinition job, CancellationToken ct)
    {
        await using var scope = _scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<JobRuns>().AnyQueuedOrLeftAsync(job.Key, ct);
    }
}
