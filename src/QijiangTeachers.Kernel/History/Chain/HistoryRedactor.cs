using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Kernel.History.Chain;

/// <summary>
/// Changes the wording of processes that were sealed, inside a unit of work: the one way in which the history is ever written
/// over. What isn't as it was sealed is left alone, so that tampering can't be covered.
/// </summary>
internal sealed class HistoryRedactor(RegistryDbContext db, HistoryKey key)
{
    /// <param name="erasureId">The process that does it.</param>
    /// <param name="processIds">Those that may have to change.</param>
    /// <param name="wording">How they read from now on.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>How many changed.</returns>
    /// <exception cref="HistoryDamagedException">One of them isn't what was sealed.</exception>
    public async Task<int> RedactAsync(Guid erasureId, IEnumerable<Guid> processIds, IHistoryWording wording, CancellationToken ct)
    {
        var changed = 0;
        foreach (var id in processIds)
            if (id != erasureId && await RedactAsync(erasureId, id, wording, ct)) changed++;
        return changed;
    }

    private async Task<bool> RedactAsync(Guid erasureId, Guid id, IHistoryWording wording, CancellationToken ct)
    {
        var process = await db.Set<Process>().AsNoTracking().FirstAsync(p => p.Id == id, ct);
        var before = await db.Set<HistoryRedaction>().AsNoTracking().FirstOrDefaultAsync(r => r.ProcessId == id, ct);
        var form = new CanonicalForm();
        var changed = new List<(int Number, string Data)>();
        using var check = new EventsCheck(key, process, before, new());
        using var seal = new EventsSeal(key, id, form);
        var onlyTheirs = true;
        await foreach (var e in db.Set<ProcessEvent>().AsNoTracking().Where(e => e.ProcessId == id).OrderBy(e => e.Number).AsAsyncEnumerable().WithCancellation(ct))
        {
            check.Add(e);
            onlyTheirs &= wording.IsTheirs(e);
            var data = wording.Data(process, e);
            if (data != e.Data) changed.Add((e.Number, data));
            seal.Add(new(id, e.Number, e.Type, e.TeacherId, e.SchoolId, e.On, data));
        }
        if (check.Close().Any()) throw new HistoryDamagedException(id);
        var now = process.Worded(wording.ActorName(process), wording.Reason(process, onlyTheirs && process.EventCount > 0));
        if (changed.Count == 0 && now.ActorName == process.ActorName && now.Reason == process.Reason) return false;
        await WriteAsync(now, changed, ct);
        await db.Set<HistoryRedaction>().Where(r => r.ProcessId == id).ExecuteDeleteAsync(ct);
        var redaction = db.Add(new HistoryRedaction(key, now, erasureId, seal.Close(), form));
        await db.SaveChangesAsync(ct);
        redaction.State = EntityState.Detached;
        return true;
    }

    private async Task WriteAsync(Process now, IEnumerable<(int Number, string Data)> events, CancellationToken ct)
    {
        await db.Set<Process>().Where(p => p.Id == now.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.ActorName, now.ActorName).SetProperty(p => p.Reason, now.Reason), ct);
        foreach (var (number, data) in events)
            await db.Set<ProcessEvent>().Where(e => e.ProcessId == now.Id && e.Number == number).ExecuteUpdateAsync(s => s.SetProperty(e => e.Data, data), ct);
    }
}
