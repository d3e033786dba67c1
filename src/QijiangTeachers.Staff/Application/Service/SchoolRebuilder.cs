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
        var facts = (await db.SchoolYearFacts.AsNoTracking().Where(f => ids.Contains(f.SchoolId) && !f.IsCarriedOver).ToListAsync(ct)).ToLookup(f => f.SchoolId);
        await FollowAsync(ids, facts, ct);
        var shifts = await ShiftsAsync(ids, ct);
        var schools = await db.Schools.Where(s => ids.Contains(s.Id)).ToListAsync(ct);
        await bulk.InsertAsync(schools.SelectMany(s => SchoolCalendar.Derive(s.Id, facts[s.Id], s.ClosedOn, shifts[s.Id])), ct);
        foreach (var school in schools)
            if (facts[school.Id].MaxBy(f => f.Year) is { } latest) school.FollowLatest(latest);
    }

    /// <summary>What is carried over says what the latest year given before it says, also when that is corrected.</summary>
    private async Task FollowAsync(Guid[] ids, ILookup<Guid, SchoolYearFact> given, CancellationToken ct)
    {
        foreach (var carried in await db.SchoolYearFacts.Where(f => ids.Contains(f.SchoolId) && f.IsCarriedOver).ToListAsync(ct))
            if (given[carried.SchoolId].Where(f => f.Year < carried.Year).MaxBy(f => f.Year) is { } model && SchoolYearFacts.Of(model) != SchoolYearFacts.Of(carried)) SchoolYearFacts.Of(model).WriteTo(carried);
    }

    /// <summary>Pupils and posts that came with other schools, and those that left with a part of this one.</summary>
    public async Task<ILookup<Guid, SchoolShift>> ShiftsAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var moved = await db.Reorganisations.AsNoTracking().Where(r => r.UndoneAt == null)
            .Join(db.ReorganisationTargets.Where(t => t.Pupils > 0 || t.EstablishmentQuota > 0), r => r.Id, t => t.ReorganisationId, (r, t) => new { From = r.SchoolId, To = t.SchoolId, r.On, r.Kind, t.Pupils, t.EstablishmentQuota })
            .Where(m => ids.Contains(m.From) || ids.Contains(m.To)).ToListAsync(ct);
        var came = moved.Select(m => (School: m.To, Shift: new SchoolShift(m.On, m.Pupils, m.EstablishmentQuota)));
        var went = moved.Where(m => m.Kind == ReorganisationKind.Split).Select(m => (School: m.From, Shift: new SchoolShift(m.On, -m.Pupils, -m.EstablishmentQuota)));
        return came.Concat(went).ToLookup(s => s.School, s => s.Shift);
    }
}
