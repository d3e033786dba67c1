using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Staff.Import;

/// <summary>
/// Counts what the database holds of a sheet's process: every row that changed something has exactly one event, of the
/// type that says whether the record is new. The report never repeats what the program believes to have done.
/// </summary>
public sealed class WrittenRowCounter(RegistryDbContext db, ProcessCatalogue catalogue)
{
    /// <param name="recorder">Of the sheet's process.</param>
    /// <param name="created">The event types of new records; all others are changes.</param>
    public async Task<WrittenRows> CountAsync(ProcessRecorder recorder, IReadOnlyCollection<Type> created, CancellationToken ct)
    {
        await recorder.FlushAsync(ct);
        var names = created.Select(catalogue.NameOf).ToHashSet();
        var counts = await db.Set<ProcessEvent>().Where(e => e.ProcessId == recorder.ProcessId)
            .GroupBy(e => e.Type).Select(g => new { Type = g.Key, Count = g.Count() }).ToListAsync(ct);
        return new(counts.Where(c => names.Contains(c.Type)).Sum(c => c.Count), counts.Where(c => !names.Contains(c.Type)).Sum(c => c.Count));
    }
}
