using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Kernel.Jobs;

/// <summary>Changes of the run log, each of which only succeeds from the state it expects.</summary>
internal sealed class JobRuns(RegistryDbContext db, TimeProvider clock)
{
    private IQueryable<JobRun> Rows => db.Set<JobRun>();

    public Task<bool> AnyQueuedOrLeftAsync(string key, CancellationToken ct)
        => Rows.AnyAsync(r => r.Key == key && (r.State == JobRunState.Queued || r.State == JobRunState.Running), ct);

    public async Task<IReadOnlyList<string>> KeysQueuedOrLeftAsync(CancellationToken ct)
        => await Rows.Where(r => r.State == JobRunState.Queued || r.State == JobRunState.Running).Select(r => r.Key).Distinct().OrderBy(k => k).ToListAsync(ct);

    /// <summary>When each job's last run began that came to an end of its own.</summary>
    public async Task<IReadOnlyDictionary<string, DateTime>> LastStartsAsync(CancellationToken ct)
        => await Rows.Where(r => !r.DryRun && r.StartedAt != null && r.State != JobRunState.Queued && r.State != JobRunState.Running && r.State != JobRunState.Interrupted)
            .GroupBy(r => r.Key).Select(g => new { g.Key, At = g.Max(r => r.StartedAt!.Value) }).ToDictionaryAsync(g => g.Key, g => g.At, ct);

    public async Task<JobRun> BeginAsync(string key, Guid holder, bool dryRun, CancellationToken ct)
    {
        var run = JobRun.Begin(key, holder, clock.UtcNow, dryRun);
        db.Add(run);
        await db.SaveChangesAsync(ct);
        return run;
    }

    /// <returns>The oldest order, now running; null if there is none.</returns>
    public async Task<JobRun?> ClaimNextAsync(string key, Guid holder, CancellationToken ct)
    {
        while (true)
        {
            var next = await Rows.AsNoTracking().Where(r => r.Key == key && r.State == JobRunState.Queued).OrderBy(r => r.CreatedAt).ThenBy(r => r.Id).FirstOrDefaultAsync(ct);
            if (next is null) return null;
            var now = clock.UtcNow;
            var claimed = await Rows.Where(r => r.Id == next.Id && r.State == JobRunState.Queued).ExecuteUpdateAsync(s => s
                .SetProperty(r => r.State, JobRunState.Running).SetProperty(r => r.Holder, holder).SetProperty(r => r.StartedAt, now).SetProperty(r => r.Attempts, r => r.Attempts + 1), ct);
            if (claimed == 1) return next;
        }
    }

    /// <summary>Called by the holder of the lease: whoever else claims to be running is dead.</summary>
    /// <returns>Whether a run that nobody had ordered was interrupted.</returns>
    public async Task<bool> SettleDeadAsync(string key, Guid holder, CancellationToken ct)
    {
        var now = clock.UtcNow;
        var dead = Rows.Where(r => r.Key == key && r.State == JobRunState.Running && r.Holder != holder);
        if (!await dead.AnyAsync(ct)) return false;
        await dead.Where(r => r.CancelRequestedAt != null).ExecuteUpdateAsync(s => s.SetProperty(r => r.State, JobRunState.Cancelled).SetProperty(r => r.EndedAt, now), ct);
        await dead.Where(r => r.OnRequest && r.Attempts < JobRun.MaxAttempts).ExecuteUpdateAsync(s => s.SetProperty(r => r.State, JobRunState.Queued).SetProperty(r => r.Holder, (Guid?)null), ct);
        await dead.Where(r => r.OnRequest).ExecuteUpdateAsync(s => s
            .SetProperty(r => r.State, JobRunState.Failed).SetProperty(r => r.EndedAt, now).SetProperty(r => r.Error, $"运行中断了 {JobRun.MaxAttempts} 次，不再自动重试。请查看服务器日志后重新发起。"), ct);
        return await dead.ExecuteUpdateAsync(s => s.SetProperty(r => r.State, JobRunState.Interrupted).SetProperty(r => r.EndedAt, now), ct) > 0;
    }

    /// <returns>Whether somebody wants the run to stop.</returns>
    public async Task<bool> StoreProgressAsync(Guid runId, Guid holder, JobSnapshot progress, CancellationToken ct)
    {
        await Mine(runId, holder).ExecuteUpdateAsync(s => s
            .SetProperty(r => r.Done, progress.Done).SetProperty(r => r.Total, progress.Total).SetProperty(r => r.Message, progress.Message), ct);
        return await CancelRequestedAsync(runId, ct);
    }

    public Task<bool> CancelRequestedAsync(Guid runId, CancellationToken ct) => Rows.AnyAsync(r => r.Id == runId && r.CancelRequestedAt != null, ct);

    /// <returns>False if the run was taken away meanwhile.</returns>
    public async Task<bool> FinishAsync(Guid runId, Guid holder, JobRunState state, JobSnapshot progress, string? error)
    {
        var now = clock.UtcNow;
        return await Mine(runId, holder).ExecuteUpdateAsync(s => s
            .SetProperty(r => r.State, state).SetProperty(r => r.EndedAt, now).SetProperty(r => r.Error, error)
            .SetProperty(r => r.Done, progress.Done).SetProperty(r => r.Total, progress.Total).SetProperty(r => r.Message, progress.Message)) == 1;
    }

    /// <summary>At a graceful stop an order goes back untried.</summary>
    public Task GiveBackAsync(Guid runId, Guid holder) => Mine(runId, holder).ExecuteUpdateAsync(s => s
        .SetProperty(r => r.State, JobRunState.Queued).SetProperty(r => r.Holder, (Guid?)null).SetProperty(r => r.Attempts, r => r.Attempts - 1));

    public async Task RequestCancelAsync(Guid runId, CancellationToken ct)
    {
        var now = clock.UtcNow;
        await Rows.Where(r => r.Id == runId && r.State == JobRunState.Queued).ExecuteUpdateAsync(s => s
            .SetProperty(r => r.State, JobRunState.Cancelled).SetProperty(r => r.CancelRequestedAt, now).SetProperty(r => r.EndedAt, now), ct);
        await Rows.Where(r => r.Id == runId && r.State == JobRunState.Running && r.CancelRequestedAt == null).ExecuteUpdateAsync(s => s.SetProperty(r => r.CancelRequestedAt, now), ct);
    }

    private IQueryable<JobRun> Mine(Guid runId, Guid holder) => Rows.Where(r => r.Id == runId && r.Holder == holder && r.State == JobRunState.Running);
}
