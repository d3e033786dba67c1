using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Time;

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
    private readonly TimeProvider _clock;

    internal JobRunner(IServiceScopeFactory scopes, JobCatalogue catalogue, JobInvocation invocation, JobExecution execution, TimeProvider clock)
        => (_scopes, _catalogue, _invocation, _execution, _clock) = (scopes, catalogue, invocation, execution, clock);

    /// <summary>At start: a row to swap for every job, so that the first executions don't race to add it.</summary>
    public async Task PrepareAsync(CancellationToken ct = default)
    {
        await using var scope = _scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<JobLeases>().PrepareAsync([.. _catalogue.Jobs.Select(j => j.Key)], ct);
    }

    /// <inheritdoc cref="RunAsync(string, bool, CancellationToken)"/>
    public Task<JobResult> RunAsync<TJob>(bool dryRun = false, CancellationToken ct = default) where TJob : class
        => RunAsync(_catalogue.Require(typeof(TJob)).Key, dryRun, ct);

    /// <summary>Runs what was ordered of the job and then the job itself, unless it says that there is nothing to do.</summary>
    public async Task<JobResult> RunAsync(string key, bool dryRun = false, CancellationToken ct = default)
    {
        var job = _catalogue.Require(key);
        var result = await OnceAsync(job, job.Kind == JobKind.OnDemand ? JobTurn.Orders : JobTurn.Own, dryRun, ct);
        return dryRun ? result : await UntilNothingCameAsync(job, result, ct);
    }

    /// <summary>
    /// What a wake-up does: rows that are due, orders that wait or whose process died, and again what the clock had
    /// started when its process died. Work of the clock's that came to its end is not begun anew.
    /// </summary>
    public async Task<JobResult> ResumeAsync(string key, CancellationToken ct = default)
    {
        var job = _catalogue.Require(key);
        return await UntilNothingCameAsync(job, await OnceAsync(job, ResumingTurn(job), dryRun: false, ct), ct);
    }

    // A row committed while the lease was held found nobody to wake: look again before going.
    private async Task<JobResult> UntilNothingCameAsync(JobDefinition job, JobResult result, CancellationToken ct)
    {
        while (result.Outcome == JobOutcome.Succeeded && await HasMoreAsync(job, ct))
        {
            var more = await OnceAsync(job, ResumingTurn(job), dryRun: false, ct);
            if (more.Outcome is JobOutcome.Busy or JobOutcome.NothingToDo) break;
            result = more;
        }
        return result;
    }

    private static JobTurn ResumingTurn(JobDefinition job) => job.Kind switch
    {
        JobKind.Drain => JobTurn.Own,
        JobKind.Recurring => JobTurn.OwnIfInterrupted,
        _ => JobTurn.Orders,
    };

    /// <summary>Resumes all jobs with orders that wait or runs whose process died.</summary>
    public async Task PickUpAsync(CancellationToken ct = default)
    {
        foreach (var key in await LeftKeysAsync(ct))
            if (_catalogue.Find(key) is not null) await ResumeAsync(key, ct);
    }

    /// <summary>
    /// The jobs that should be woken, since a wake-up or a whole process may have been lost: orders that wait or whose
    /// process may have died, rows that are due, times that were missed.
    /// </summary>
    public async Task<IReadOnlyCollection<string>> KeysWithWorkAsync(CancellationToken ct = default)
    {
        var keys = (await LeftKeysAsync(ct)).Where(k => _catalogue.Find(k) is not null).ToHashSet();
        foreach (var drain in _catalogue.Jobs.Where(j => j.Kind == JobKind.Drain && !keys.Contains(j.Key)))
            if (await _invocation.HasWorkAsync(drain, ct)) keys.Add(drain.Key);
        return keys;
    }

    /// <summary>The recurring jobs whose time came since they last ended: the server was down then, or died at it.</summary>
    public async Task<IReadOnlyCollection<string>> MissedKeysAsync(CancellationToken ct = default)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var last = await scope.ServiceProvider.GetRequiredService<JobRuns>().LastStartsAsync(ct);
        var now = _clock.UtcNow;
        return [.. _catalogue.Jobs.Where(j => j.Cron is { } cron && (!last.TryGetValue(j.Key, out var start) || JobCron.NextAfter(cron, start) <= now)).Select(j => j.Key)];
    }

    private async Task<IReadOnlyList<string>> LeftKeysAsync(CancellationToken ct)
    {
        await using var scope = _scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<JobRuns>().KeysQueuedOrLeftAsync(ct);
    }

    private async Task<JobResult> OnceAsync(JobDefinition job, JobTurn turn, bool dryRun, CancellationToken ct)
    {
        if (turn == JobTurn.Own && !await _invocation.HasWorkAsync(job, ct)) turn = JobTurn.Orders;
        if (turn != JobTurn.Own && !await AnyLeftAsync(job, ct)) return new(JobOutcome.NothingToDo);

        var holder = Guid.CreateVersion7();
        await using var scope = _scopes.CreateAsyncScope();
        var leases = scope.ServiceProvider.GetRequiredService<JobLeases>();
        if (!await leases.TakeAsync(job.Key, holder, ct)) return new(JobOutcome.Busy);
        try
        {
            return await HoldingAsync(scope.ServiceProvider.GetRequiredService<JobRuns>(), job, holder, turn, dryRun, ct);
        }
        finally
        {
            await leases.ReleaseAsync(job.Key, holder);
        }
    }

    private async Task<JobResult> HoldingAsync(JobRuns runs, JobDefinition job, Guid holder, JobTurn turn, bool dryRun, CancellationToken ct)
    {
        var interrupted = await runs.SettleDeadAsync(job.Key, holder, ct);
        var result = new JobResult(JobOutcome.NothingToDo);
        while (await runs.ClaimNextAsync(job.Key, holder, ct) is { } order)
        {
            result = await _execution.RunAsync(job, order, holder, ct);
            if (result.Outcome == JobOutcome.Interrupted) return result;
        }
        var own = turn == JobTurn.Own || (turn == JobTurn.OwnIfInterrupted && interrupted);
        return own ? await _execution.RunAsync(job, await runs.BeginAsync(job.Key, holder, dryRun, ct), holder, ct) : result;
    }

    private async Task<bool> HasMoreAsync(JobDefinition job, CancellationToken ct)
        => await AnyLeftAsync(job, ct) || (job.Kind == JobKind.Drain && await _invocation.HasWorkAsync(job, ct));

    private async Task<bool> AnyLeftAsync(JobDefinition job, CancellationToken ct)
    {
        await using var scope = _scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<JobRuns>().AnyQueuedOrLeftAsync(job.Key, ct);
    }
}
