using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Merging;

/// <summary>Asks all modules what a merge, or its undoing, means for their rows, and lets them do it.</summary>
internal sealed class MergePlanner(RegistryDbContext db, IEnumerable<IPersonRows> rules, CurrentUserAccessor users, TimeProvider clock)
{
    public async Task<PersonMerge> PairAsync(Teacher absorbed, Teacher survivor, DateTime at, CancellationToken ct)
    {
        if (absorbed.IsErased || survivor.IsErased) throw StaffErrors.Erased();
        var accounts = await db.Set<Account>().Where(a => a.TeacherId == absorbed.Id || a.TeacherId == survivor.Id).Select(a => new { a.Id, a.TeacherId }).ToListAsync(ct);
        return new(absorbed.Id, survivor.Id, absorbed.Number, survivor.Number, accounts.Find(a => a.TeacherId == absorbed.Id)?.Id, accounts.Find(a => a.TeacherId == survivor.Id)?.Id, at, clock.TodayInChina, users.User.Id);
    }

    public PersonMerge PairOf(TeacherMerge merge)
        => new(merge.AbsorbedId, merge.SurvivorId, merge.AbsorbedNumber, merge.SurvivorNumber, merge.AbsorbedAccountId, merge.SurvivorAccountId, merge.MergedAt, clock.TodayInChina, users.User.Id);

    /// <summary>Two parallel merges or edits of one of the people queue up here; always in the same order, so that none waits for the other.</summary>
    public async Task LockAsync(Guid a, Guid b, CancellationToken ct)
    {
        foreach (var id in new[] { a, b }.Order())
            await db.Teachers.IgnoreQueryFilters(["SoftDelete"]).Where(t => t.Id == id).ExecuteUpdateAsync(s => s.SetProperty(t => t.Number, t => t.Number), ct);
    }

    public async Task<IReadOnlyList<RowChange>> PlanAsync(PersonMerge merge, CancellationToken ct)
    {
        var all = new List<RowChange>();
        foreach (var rule in rules) all.AddRange(await rule.PlanAsync(merge, ct));
        return all;
    }

    public async Task ApplyAsync(IReadOnlyList<RowChange> changes, CancellationToken ct)
    {
        foreach (var rule in rules)
            if (changes.Where(c => c.Entity == rule.Entity.Name).ToList() is { Count: > 0 } own) await rule.ApplyAsync(own, ct);
    }

    public async Task<IReadOnlyList<RowReturn>> PlanReturnAsync(TeacherMerge merge, CancellationToken ct)
    {
        var rows = await db.TeacherMergeRows.AsNoTracking().Where(r => r.MergeId == merge.Id).OrderBy(r => r.Number).ToListAsync(ct);
        var changes = rows.ConvertAll(r => new RowChange(r.Entity, r.RowId, r.Act, r.Shown, r.Note, JsonSerializer.Deserialize<List<ColumnChange>>(r.Columns)!));
        var all = new List<RowReturn>();
        foreach (var rule in rules)
            if (changes.Where(c => c.Entity == rule.Entity.Name).ToList() is { Count: > 0 } own) all.AddRange(await rule.PlanReturnAsync(PairOf(merge), own, ct));
        return all;
    }

    public async Task ReturnAsync(TeacherMerge merge, IReadOnlyList<RowReturn> returns, CancellationToken ct)
    {
        foreach (var rule in rules)
            if (returns.Where(r => r.Change.Entity == rule.Entity.Name).ToList() is { Count: > 0 } own) await rule.ReturnAsync(PairOf(merge), own, ct);
    }

    public static IEnumerable<TeacherMergeRow> Store(Guid mergeId, IEnumerable<RowChange> changes)
        => changes.Select((c, index) => new TeacherMergeRow(mergeId, index + 1, c, JsonSerializer.Serialize(c.Columns)));
}
