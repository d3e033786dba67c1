using System.Linq.Expressions;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
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
