using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.History.Chain;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Kernel.Erasing;

/// <summary>
/// Erases one person everywhere, inside a unit of work: every module's rows by its rule, then the history, then what still
/// stands in any text. What is left is a record without a name on which the figures of past days rest.
/// </summary>
public sealed class PersonEraser(RegistryDbContext db, IEnumerable<IPersonRows> rules, HistoryKey key, ProcessCatalogue catalogue)
{
    /// <summary>What would happen, without writing anything.</summary>
    public async Task<IReadOnlyList<ErasedRows>> PlanAsync(PersonErasure erasure, CancellationToken ct)
    {
        var all = new List<ErasedRows>();
        foreach (var rule in rules) all.AddRange(await rule.PlanErasureAsync(erasure, ct));
        return [.. all.GroupBy(r => (r.Entity, r.Act)).Select(g => new ErasedRows(g.Key.Entity, g.Key.Act, g.Sum(r => r.Count))).Where(r => r.Count > 0)];
    }

    /// <param name="erasure">Who.</param>
    /// <param name="processId">The process that does it.</param>
    /// <param name="nameless">Entities that have one name each, none of which is left with this person's.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Processes of the history and other rows whose texts changed.</returns>
    /// <exception cref="HistoryDamagedException">The history of the person isn't what was sealed.</exception>
    public async Task<(int Processes, int Texts)> EraseAsync(PersonErasure erasure, Guid processId, IReadOnlyCollection<Type> nameless, CancellationToken ct)
    {
        foreach (var rule in rules) await rule.EraseAsync(erasure, ct);
        await db.SaveChangesAsync(ct);
        var processes = await new HistoryRedactor(db, key).RedactAsync(processId, await ProcessesAsync(erasure, ct), new PersonWording(erasure, catalogue), ct);
        return (processes, await new TextSweep(db).RunAsync(erasure.Words, nameless, ct));
    }

    private async Task<IReadOnlyCollection<Guid>> ProcessesAsync(PersonErasure erasure, CancellationToken ct)
    {
        var (teachers, accounts, events, processes) = (erasure.TeacherIds, erasure.AccountIds, db.Set<ProcessEvent>().AsNoTracking(), db.Set<Process>().AsNoTracking());
        var ids = new HashSet<Guid>();
        ids.UnionWith(await events.Where(e => e.TeacherId != null && teachers.Contains(e.TeacherId.Value)).Select(e => e.ProcessId).ToListAsync(ct));
        ids.UnionWith(await processes.Where(p => p.ActorId != null && accounts.Contains(p.ActorId.Value)).Select(p => p.Id).ToListAsync(ct));
        foreach (var word in erasure.Words.Telling)
        {
            ids.UnionWith(await events.Where(e => e.Data.Contains(word)).Select(e => e.ProcessId).ToListAsync(ct));
            ids.UnionWith(await processes.Where(p => p.ActorName.Contains(word) || p.Reason!.Contains(word)).Select(p => p.Id).ToListAsync(ct));
        }
        return ids;
    }
}
