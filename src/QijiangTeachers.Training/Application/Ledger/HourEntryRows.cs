using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Erasing;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Training.Application.Ledger;

/// <summary>
/// Lines of the ledger go to the record that stays; whose line it is is all that changes, with the key made of it. An
/// activity that both records hold counts once: the lines of the absorbed record are set aside. What was corrected after the
/// merge returns with the line it corrects.
/// </summary>
internal sealed class HourEntryRows(RegistryDbContext db) : PersonRows<HourEntry>(db)
{
    protected override Expression<Func<HourEntry, bool>> OwnedBy(Guid owner) => h => h.TeacherId == owner;

    protected override ErasureRule Erasure => ErasureRule.Empty(nameof(HourEntry.CertificateNo));

    protected override string Show(HourEntry row) => $"{row.Activity}，{row.StartOn:yyyy-MM-dd}，{row.Hours:0.#} 学时{(row.IsReversal ? "（冲销）" : "")}";

    protected override IEnumerable<RowChange> Plan(PersonMerge merge, IReadOnlyList<HourEntry> rows, IReadOnlyList<HourEntry> there)
    {
        var byKey = there.ToLookup(h => h.KeyHash);
        foreach (var group in rows.GroupBy(h => h.KeyHash))
        {
            var first = group.First();
            var key = HourEntry.KeyOf(merge.To, first.Activity, first.StartOn);
            var others = byKey[key].ToList();
            var moves = others.Count == 0 || (!Counts(others) && Counts(group));
            var behind = others.Select(h => h.Revision).DefaultIfEmpty().Max();
            foreach (var line in group)
                yield return moves
                    ? Move(merge, line, others.Count == 0 ? null : "对方的同一项目已冲销，接在其后", [(nameof(HourEntry.KeyHash), key), .. Revision(line, behind)])
                    : SetAside(merge, line, "两份档案都有这个项目，只计一次");
        }
    }

    public override async Task<IReadOnlyList<RowReturn>> PlanReturnAsync(PersonMerge merge, IReadOnlyList<RowChange> changes, CancellationToken ct)
    {
        var returns = await base.PlanReturnAsync(merge, changes, ct);
        var moved = returns.Where(r => r.Columns.Any(c => c.Column == nameof(HourEntry.KeyHash))).ToDictionary(r => r.Change.RowId);
        if (moved.Count == 0) return returns;
        var lines = await All.AsNoTracking().Where(OwnedBy(merge.To)).ToListAsync(ct);
        var known = lines.Where(l => moved.ContainsKey(l.Id)).ToLookup(l => l.KeyHash);
        var later = lines.Where(l => !moved.ContainsKey(l.Id) && known[l.KeyHash].Any() && l.Revision >= known[l.KeyHash].Min(k => k.Revision));
        return [.. returns, .. later.Select(l => Follow(merge, l, moved[known[l.KeyHash].First().Id]))];
    }

    private RowReturn Follow(PersonMerge merge, HourEntry line, RowReturn leader)
    {
        var back = leader.Columns.Single(c => c.Column == nameof(HourEntry.KeyHash));
        var shift = leader.Columns.FirstOrDefault(c => c.Column == nameof(HourEntry.Revision)) is { } r ? r.Before.GetInt32() - r.After.GetInt32() : 0;
        var columns = Change(line, RowAct.Moved, null, [(Owner, merge.From), (nameof(HourEntry.KeyHash), back.After.GetInt64()), .. Revision(line, -shift)]).Columns;
        return new(Change(line, RowAct.Moved, null), columns) { Note = "合并后对移入学时的更正，随之移回" };
    }

    private static (string, object?)[] Revision(HourEntry line, int behind) => behind == 0 ? [] : [(nameof(HourEntry.Revision), line.Revision + behind)];

    private static bool Counts(IEnumerable<HourEntry> lines)
    {
        var all = lines.ToList();
        return all.Exists(l => !l.IsReversal && !all.Exists(r => r.ReversesId == l.Id));
    }
}
