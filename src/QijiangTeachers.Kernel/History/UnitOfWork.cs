using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History.Chain;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Kernel.History;

/// <summary>
/// One command, one transaction, one process: the change, its events and what follows from it (outbox, stale marks) are
/// committed together, and only if the work ends without an exception. Inside a running one it joins it by a savepoint.
/// </summary>
public sealed class UnitOfWork(
    RegistryDbContext db, Transactions transactions, CurrentUserAccessor users, TimeProvider clock, ProcessCatalogue catalogue, IBulkWriter bulk, IEnumerable<IChangeObserver> observers, JobWakeUps wakeUps, HistoryKey key)
{
    /// <summary>PostgreSQL, at the commit: another writer took the same days.</summary>
    private const string ExclusionViolation = "23P01";

    /// <param name="kind">A registered process kind, e.g. <c>Staff.Transfer</c>.</param>
    /// <param name="reason">Why, in the user's words.</param>
    /// <param name="work">The change; it may save in portions.</param>
    /// <exception cref="StaleVersionException">Somebody else changed a record in between.</exception>
    public async Task<T> RunAsync<T>(string kind, string? reason, Func<ProcessRecorder, Task<T>> work, CancellationToken ct = default)
    {
        catalogue.Require(kind);
        var user = users.User;
        var process = new Process(Guid.CreateVersion7(), kind, clock.UtcNow, user.Id, user.Name, reason);
        var isWritten = false;
        using var sealer = new ProcessSealer(key, process);
        var recorder = new ProcessRecorder(process, catalogue, FlushAsync);

        await using var part = await transactions.BeginAsync(ct);
        try
        {
            var result = await work(recorder);
            if (recorder.HasChanges) await WriteAsync(process, sealer.TakeLast(recorder), isWritten, ct);
            await db.SaveChangesAsync(ct);
            await part.CommitAsync(ct);
            if (part.IsWhole) wakeUps.AfterCommit(db);
            return result;
        }
        catch (Exception e)
        {
            db.ChangeTracker.Clear();
            if (e is DbUpdateConcurrencyException or DbException { SqlState: ExclusionViolation }) throw new StaleVersionException(e);
            throw;
        }

        async Task FlushAsync(ProcessRecorder portion, CancellationToken token)
        {
            if (!portion.HasChanges) return;
            if (!isWritten) await bulk.InsertAsync([process], token);
            isWritten = true;
            var events = sealer.Take(portion);
            await bulk.InsertAsync(events, token);
            await ObserveAsync(process, events, token);
            await db.SaveChangesAsync(token);
        }
    }

    public Task RunAsync(string kind, string? reason, Func<ProcessRecorder, Task> work, CancellationToken ct = default)
        => RunAsync(kind, reason, async recorder => { await work(recorder); return true; }, ct);

    private async Task WriteAsync(Process process, IReadOnlyList<ProcessEvent> rest, bool isWritten, CancellationToken ct)
    {
        if (isWritten)
            await db.Set<Process>().Where(p => p.Id == process.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.Changes, process.Changes)
                .SetProperty(p => p.EventCount, process.EventCount).SetProperty(p => p.EventsSeal, process.EventsSeal).SetProperty(p => p.Seal, process.Seal), ct);
        else db.Add(process);
        db.AddRange(rest);
        await ObserveAsync(process, rest, ct);
    }

    private async Task ObserveAsync(Process process, IReadOnlyList<ProcessEvent> events, CancellationToken ct)
    {
        foreach (var observer in observers) await observer.OnChangesAsync(process, events, ct);
    }
}
