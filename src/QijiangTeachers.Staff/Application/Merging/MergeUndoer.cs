using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Application.Service;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Merging;

/// <summary>
/// Separates two records again, inside a unit of work: rows that the merge moved go back, rows that were added since stay,
/// values return unless somebody changed them since.
/// </summary>
internal sealed class MergeUndoer(RegistryDbContext db, MergePlanner planner, ServiceRebuilder rebuilder, CurrentUserAccessor users)
{
    public async Task<ChangeResultDto> UndoAsync(Guid id, UndoMergeDto input, ProcessRecorder recorder, CancellationToken ct)
    {
        var pair = await db.TeacherMerges.AsNoTracking().FindOrThrowAsync(m => m.Id == id, ct);
        await planner.LockAsync(pair.SurvivorId, pair.AbsorbedId, ct);
        var merge = await db.TeacherMerges.FindOrThrowAsync(m => m.Id == id, ct);
        if (merge.IsUndone) return new(id, merge.ConcurrencyStamp, false);
        if (merge.ConcurrencyStamp != input.ConcurrencyStamp) throw new StaleVersionException();
        await RequireLastAsync(merge, ct);
        var returns = await planner.PlanReturnAsync(merge, ct);
        await planner.ReturnAsync(merge, returns, ct);
        merge.Undo(input.Reason.Trim(), recorder.At, users.User.Name);
        await db.SaveChangesAsync(ct);
        await RequireNoOverlapAsync(merge, ct);
        await TellAsync(merge, returns.Count(r => !r.IsGone && !r.IsRemoved && r.Columns.Count > 0), recorder, ct);
        await rebuilder.RebuildAsync([merge.SurvivorId, merge.AbsorbedId], ct);
        return new(id, merge.ConcurrencyStamp, true);
    }

    /// <summary>Merges of one person are undone in the order in which they lie on each other.</summary>
    public async Task RequireLastAsync(TeacherMerge merge, CancellationToken ct)
    {
        if (!await db.Teachers.AnyAsync(t => t.Id == merge.SurvivorId, ct)) throw StaffErrors.MergedFurther(merge.SurvivorNumber);
        if (await db.Teachers.AnyAsync(t => t.Id == merge.SurvivorId && t.IsErased, ct)) throw StaffErrors.Erased();
    }

    private async Task RequireNoOverlapAsync(TeacherMerge merge, CancellationToken ct)
    {
        var spells = await db.Spells.IgnoreQueryFilters([DataScope.FilterName]).AsNoTracking()
            .Where(s => (s.TeacherId == merge.SurvivorId || s.TeacherId == merge.AbsorbedId) && s.Kind == SpellKind.Main).OrderBy(s => s.From).ToListAsync(ct);
        foreach (var own in spells.GroupBy(s => s.TeacherId))
            foreach (var (before, after) in own.Zip(own.Skip(1)))
                if (before.To > after.From) throw StaffErrors.UndoOverlaps(await db.Schools.Where(s => s.Id == after.SchoolId).Select(s => s.Name).FirstAsync(ct), after.From);
    }

    private async Task TellAsync(TeacherMerge merge, int returned, ProcessRecorder recorder, CancellationToken ct)
    {
        var people = await db.Teachers.IgnoreQueryFilters([DataScope.FilterName]).AsNoTracking().Where(t => t.Id == merge.SurvivorId || t.Id == merge.AbsorbedId).ToListAsync(ct);
        var spells = await db.Spells.IgnoreQueryFilters([DataScope.FilterName]).AsNoTracking().Where(s => s.TeacherId == merge.SurvivorId || s.TeacherId == merge.AbsorbedId).ToListAsync(ct);
        var ids = spells.Select(s => s.SchoolId).Distinct().ToArray();
        var schools = await db.Schools.Where(s => ids.Contains(s.Id)).Select(s => s.Name).ToListAsync(ct);
        foreach (var (one, other) in people.Zip(people.AsEnumerable().Reverse()))
            recorder.Record(new TeachersSeparated(merge.Id, other.Number, other.Name, returned, schools)
            {
                TeacherId = one.Id, SchoolId = one.CurrentSchoolId, On = spells.Count == 0 ? null : spells.Min(s => s.From),
            });
    }
}
