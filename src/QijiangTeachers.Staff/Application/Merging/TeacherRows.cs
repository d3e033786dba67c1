using System.Linq.Expressions;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Erasing;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Merging;

/// <summary>The two records themselves: what is chosen for them isn't a rule (<see cref="TeacherMerger"/>), going back is.</summary>
internal sealed class TeacherRows(RegistryDbContext db) : PersonRows<Teacher>(db)
{
    protected override string Owner => nameof(Teacher.Id);

    protected override Expression<Func<Teacher, bool>> OwnedBy(Guid owner) => t => t.Id == owner;

    protected override ErasureRule Erasure => ErasureRule.Empty();

    /// <summary>The key goes first of all; and what merges kept so that they could be undone.</summary>
    public override async Task EraseAsync(PersonErasure erasure, CancellationToken ct)
    {
        foreach (var record in await Erased(erasure).ToListAsync(ct)) record.Erase(PersonWords.Erased, RandomNumberGenerator.GetBytes(32));
        var ids = erasure.TeacherIds;
        var merges = Db.Set<TeacherMerge>().IgnoreQueryFilters([DataScope.FilterName, "SoftDelete"]).Where(m => ids.Contains(m.SurvivorId) || ids.Contains(m.AbsorbedId)).Select(m => m.Id);
        await Db.Set<TeacherMergeRow>().Where(r => merges.Contains(r.MergeId)).ExecuteDeleteAsync(ct);
        await Db.SaveChangesAsync(ct);
    }

    protected override string Show(Teacher row) => $"{row.Name}（{row.Number}）";

    public override Task<IReadOnlyList<RowChange>> PlanAsync(PersonMerge merge, CancellationToken ct) => Task.FromResult<IReadOnlyList<RowChange>>([]);

    public override async Task ReturnAsync(PersonMerge merge, IReadOnlyList<RowReturn> returns, CancellationToken ct)
    {
        if (returns.Any(r => r.Columns.Any(c => c.Column == nameof(Teacher.IdNumberHash)))) await FreeIdNumberAsync(Db, merge.From, ct);
        await base.ReturnAsync(merge, returns, ct);
    }

    /// <summary>Two records swap their numbers: the unique index must not see both with one on the way.</summary>
    public static Task FreeIdNumberAsync(RegistryDbContext db, Guid id, CancellationToken ct)
    {
        var nobodys = RandomNumberGenerator.GetBytes(32);
        return db.Set<Teacher>().IgnoreQueryFilters([DataScope.FilterName, "SoftDelete"]).Where(t => t.Id == id).ExecuteUpdateAsync(s => s.SetProperty(t => t.IdNumberHash, nobodys), ct);
    }
}
