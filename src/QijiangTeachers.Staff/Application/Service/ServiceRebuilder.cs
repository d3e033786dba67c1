using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Service;

/// <summary>
/// Keeps what is derived from a person's facts (service segments and gaps, creditable months, the employer by which access is
/// decided) in step with them. Whoever writes a spell, a leave, a dated attribute or a profile calls it in the same
/// transaction. It reads the facts from the database, the caller's unsaved ones included, and beyond the caller's scope:
/// a clerk's correction must not leave half a person behind.
/// </summary>
internal sealed class ServiceRebuilder(RegistryDbContext db, IBulkWriter bulk, TimeProvider clock)
{
    private const int Portion = 500;

    public Task RebuildAsync(Guid teacherId, CancellationToken ct = default) => RebuildAsync([teacherId], ct);

    /// <summary>A handful of statements for every 500 people.</summary>
    public async Task RebuildAsync(IReadOnlyCollection<Guid> teacherIds, CancellationToken ct = default)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("Rebuild inside the unit of work that changes the facts.");
        await db.SaveChangesAsync(ct);
        foreach (var ids in teacherIds.Distinct().Chunk(Portion)) await RebuildPortionAsync(ids, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task RebuildPortionAsync(Guid[] ids, CancellationToken ct)
    {
        string[] beyondScope = [DataScope.FilterName];
        await db.ServiceSegments.IgnoreQueryFilters(beyondScope).Where(s => ids.Contains(s.TeacherId)).ExecuteDeleteAsync(ct);
        await db.ServiceGaps.IgnoreQueryFilters(beyondScope).Where(g => ids.Contains(g.TeacherId)).ExecuteDeleteAsync(ct);
        await db.CreditableMonths.IgnoreQueryFilters(beyondScope).Where(m => ids.Contains(m.TeacherId)).ExecuteDeleteAsync(ct);
        var teachers = await db.Teachers.IgnoreQueryFilters(beyondScope).AsNoTracking().Where(t => ids.Contains(t.Id)).ToListAsync(ct);
        var spells = (await db.Spells.IgnoreQueryFilters(beyondScope).AsNoTracking().Where(s => ids.Contains(s.TeacherId)).ToListAsync(ct)).ToLookup(s => s.TeacherId);
        var changes = (await db.AttributePeriods.IgnoreQueryFilters(beyondScope).AsNoTracking().Where(c => ids.Contains(c.TeacherId)).ToListAsync(ct)).ToLookup(c => c.TeacherId);
        var leaves = (await db.Leaves.IgnoreQueryFilters(beyondScope).AsNoTracking().Where(l => ids.Contains(l.TeacherId)).ToListAsync(ct)).ToLookup(l => l.TeacherId);
        await bulk.InsertAsync(teachers.SelectMany(t => ServiceHistory.Segments(t.Profile, spells[t.Id], [.. changes[t.Id]], t.ConfirmedOn)), ct);
        await bulk.InsertAsync(teachers.SelectMany(t => ServiceHistory.Gaps(t.Id, spells[t.Id])), ct);
        await bulk.InsertAsync(teachers.SelectMany(t => ServiceHistory.Months(t.Id, spells[t.Id], leaves[t.Id])), ct);
        await MoveAsync(teachers.Select(t => (t, ServiceHistory.EmployerOn(clock.TodayInChina, spells[t.Id]))).Where(p => p.t.CurrentSchoolId != p.Item2), ct);
    }

    private async Task MoveAsync(IEnumerable<(Teacher Teacher, Guid? School)> moves, CancellationToken ct)
    {
        foreach (var (school, people) in moves.GroupBy(m => m.School, m => m.Teacher.Id).Select(g => (g.Key, g.ToArray())))
        {
            foreach (var loaded in people.Select(id => db.Teachers.Local.FindEntry(id)).Where(e => e is not null)) loaded!.Entity.WorkAt(school);
            // Where somebody works today is derived and no edit of the record: its stamp stays.
            await db.Teachers.IgnoreQueryFilters([DataScope.FilterName]).Where(t => people.Contains(t.Id)).ExecuteUpdateAsync(s => s.SetProperty(t => t.CurrentSchoolId, school), ct);
        }
    }
}
