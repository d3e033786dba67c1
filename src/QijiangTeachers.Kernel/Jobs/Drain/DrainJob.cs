using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using QijiangTeachers.Kernel.Domain;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Kernel.Jobs;

/// <summary>
/// Drains rows: claim, act, mark, one by one, until none is due. A row that fails waits longer each time and is set aside
/// in the end; those behind it go on. What acts in the database is marked in the same transaction: it is done exactly once.
/// What acts outside (<see cref="ActsOutside"/>) is done at least once.
/// </summary>
public abstract class DrainJob<TRow>(DrainContext drain) : IRegistryJob, IChecksForWork where TRow : DrainRow
{
    private const int BatchSize = 100;

    private static readonly TimeSpan[] Waits =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6)];

    private readonly DrainRows<TRow> _rows = new(drain.Db);

    protected RegistryDbContext Db => drain.Db;
    protected IQueryable<TRow> Rows => drain.Db.Set<TRow>();

    /// <summary>An untracked row. It may delete rows that the same act has settled; they are skipped then.</summary>
    protected abstract Task ActAsync(TRow row, CancellationToken ct);

    protected virtual IQueryable<TRow> Due(DateTime utcNow) => Rows.Where(r => r.DueAt <= utcNow).OrderBy(r => r.DueAt).ThenBy(r => r.Id);

    /// <summary>Whether the act can't be undone by a rollback (mail): no transaction is held open around it.</summary>
    protected virtual bool ActsOutside => false;

    /// <summary>Whether rows stay when they are done, marked with the time.</summary>
    protected virtual bool KeepsDone => false;

    /// <summary>Tries before a row is set aside.</summary>
    protected virtual int MaxAttempts => Waits.Length + 1;

    /// <param name="attempt">From 1.</param>
    protected virtual TimeSpan WaitAfter(int attempt) => Waits[Math.Min(attempt, Waits.Length) - 1];

    protected virtual Throttle? ThrottleOf(TRow row) => null;

    public virtual Task<bool> HasWorkAsync(CancellationToken ct) => Due(drain.Clock.UtcNow).AnyAsync(ct);

    public async Task RunAsync(IJobProgress progress, CancellationToken ct)
    {
        var total = await Due(drain.Clock.UtcNow).CountAsync(ct);
        if (progress.DryRun)
        {
            await progress.ReportAsync(0, total, $"将处理 {total} 行");
            return;
        }
        var tally = new DrainTally();
        while (await Due(drain.Clock.UtcNow).AsNoTracking().Take(BatchSize).ToListAsync(ct) is { Count: > 0 } batch)
        {
            var before = tally.All;
            foreach (var row in batch)
            {
                ct.ThrowIfCancellationRequested();
                await DrainAsync(row, tally, ct);
                await progress.ReportAsync(tally.All, Math.Max(total, tally.All), tally.ToString());
            }
            // Rows that are due but can't be claimed are somebody else's.
            if (tally.All == before) return;
        }
    }

    private async Task DrainAsync(TRow row, DrainTally tally, CancellationToken ct)
    {
        var now = drain.Clock.UtcNow;
        if (row.Attempts >= MaxAttempts)
        {
            await _rows.SetAsideAsync(row.Id, row.Attempts, now, row.LastError ?? "运行中断，没有结果");
            tally.SetAside++;
        }
        else if (ThrottleOf(row) is { } throttle && drain.Throttle.Take(throttle with { Key = $"{typeof(TRow).Name}:{throttle.Key}" }, now) is { } free)
        {
            if (await _rows.DeferAsync(row, free, ct)) tally.Deferred++;
        }
        else if (await _rows.ClaimAsync(row, now + WaitAfter(row.Attempts + 1), ct))
            await ActOnClaimedAsync(row, tally, ct);
    }

    private async Task ActOnClaimedAsync(TRow row, DrainTally tally, CancellationToken ct)
    {
        try
        {
            await ActAndMarkAsync(row, ct);
            tally.Done++;
        }
        catch (Exception) when (ct.IsCancellationRequested)
        {
            Db.ChangeTracker.Clear();
            await _rows.GiveBackAsync(row);
            throw;
        }
        catch (Exception e)
        {
            Db.ChangeTracker.Clear();
            await FailedAsync(row, tally, e);
        }
    }

    private async Task ActAndMarkAsync(TRow row, CancellationToken ct)
    {
        await using var transaction = ActsOutside ? null : await Db.Database.BeginTransactionAsync(ct);
        await ActAsync(row, ct);
        await Db.SaveChangesAsync(ct);
        // An act outside has happened: its mark is not given up because the process stops.
        var marking = ActsOutside ? CancellationToken.None : ct;
        if (KeepsDone) await _rows.DoneAsync(row, drain.Clock.UtcNow, marking);
        else await _rows.DeleteAsync(row, marking);
        if (transaction is not null) await transaction.CommitAsync(ct);
        Db.ChangeTracker.Clear();
        drain.WakeUps.AfterCommit(Db);
    }

    private async Task FailedAsync(TRow row, DrainTally tally, Exception e)
    {
        var (attempt, error) = (row.Attempts + 1, JobFailure.Describe(e));
        drain.Logger.LogWarning(e, "{Row} {Id}: try {Attempt} failed", typeof(TRow).Name, row.Id, attempt);
        if (attempt < MaxAttempts && e is not JobFailedException { Permanent: true })
        {
            await _rows.FailAsync(row, error);
            tally.Failed++;
            return;
        }
        await _rows.SetAsideAsync(row.Id, attempt, drain.Clock.UtcNow, error);
        tally.SetAside++;
    }
}
