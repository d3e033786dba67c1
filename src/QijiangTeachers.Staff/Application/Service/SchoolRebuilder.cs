using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Service;

/// <summary>
/// Keeps a school's periods and current values in step with its yearly facts. Whoever writes a <see cref="SchoolYearFact"/>
/// calls it in the same transaction.
/// </summary>
internal sealed class SchoolRebuilder(RegistryDbContext db, IBulkWriter bulk)
{
    private const int Portion = 500;

    public Task RebuildAsync(Guid schoolId, CancellationToken ct = default) => RebuildAsync([schoolId], ct);

    public async Task RebuildAsync(IReadOnlyCollection<Guid> schoolIds, CancellationToken ct = default)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("Rebuild inside the unit of work that changes the facts.");
        await db.SaveChangesAsync(ct);
        foreach (var ids in schoolIds.Distinct().Chunk(Portion)) await RebuildPortionAsync(ids, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task RebuildPortionAsync(Guid[] ids, CancellationToken ct)
    {
        await db.SchoolPeriods.Where(p => ids.Contains(p.SchoolId)).ExecuteDeleteAsync(ct);
        var facts = (await db.SchoolYearFacts.AsNoTracking().Where(f => ids.Contains(f.SchoolId)).ToListAsync(ct)).ToLookup(f => f.SchoolId);
        await bulk.InsertAsync(ids.SelectMany(id => SchoolCalendar.Derive(id, facts[id])), ct);
        foreach (var school in await db.Schools.Where(s => ids.Contains(s.Id)).ToListAsync(ct))
            if (facts[school.Id].MaxBy(f => f.Year) is { } latest) school.FollowLatest(latest);
    }
}
