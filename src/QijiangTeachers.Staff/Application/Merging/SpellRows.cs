using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Erasing;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Merging;

/// <summary>任职经历: main spells become one career (<see cref="MergedSpells"/>), others move unless they are there already.</summary>
internal sealed class SpellRows(RegistryDbContext db) : PersonRows<Spell>(db)
{
    private Dictionary<Guid, string> _schools = [];

    protected override Expression<Func<Spell, bool>> OwnedBy(Guid owner) => s => s.TeacherId == owner;

    protected override ErasureRule Erasure => ErasureRule.Empty(nameof(Spell.Note));

    protected override string Show(Spell row)
        => $"{_schools.GetValueOrDefault(row.SchoolId)} {Terms.Of(row.Kind)}，{row.From:yyyy-MM-dd} 至 {row.Period.LastDay?.ToString("yyyy-MM-dd") ?? "今"}";

    public override async Task<IReadOnlyList<RowChange>> PlanAsync(PersonMerge merge, CancellationToken ct)
    {
        await ReadSchoolsAsync(merge, ct);
        return await base.PlanAsync(merge, ct);
    }

    protected override Spell? TwinOf(Spell row, IReadOnlyList<Spell> there) => there.FirstOrDefault(s => s.SchoolId == row.SchoolId && s.From == row.From && s.Kind == row.Kind);

    protected override IEnumerable<RowChange> Plan(PersonMerge merge, IReadOnlyList<Spell> rows, IReadOnlyList<Spell> there)
    {
        bool IsMain(Spell s) => s.IsMain && !IsRemoved(s);
        var main = MergedSpells.Plan(rows.Where(IsMain), there.Where(IsMain)).Select(o => Main(merge, o));
        return [.. main, .. base.Plan(merge, [.. rows.Where(r => !IsMain(r))], there)];
    }

    public override async Task<IReadOnlyList<RowReturn>> PlanReturnAsync(PersonMerge merge, IReadOnlyList<RowChange> changes, CancellationToken ct)
    {
        await ReadSchoolsAsync(merge, ct);
        var returns = await base.PlanReturnAsync(merge, changes, ct);
        var leaving = returns.Where(r => r.Columns.Any(c => c.Column == Owner)).Select(r => r.Change.RowId).ToHashSet();
        var staying = (await All.AsNoTracking().Where(OwnedBy(merge.To)).Where(s => s.Kind == SpellKind.Main && !s.IsDeleted).ToListAsync(ct)).Where(s => !leaving.Contains(s.Id)).ToList();
        return [.. returns.Select(r => Shorten(r, staying))];
    }

    private RowChange Main(PersonMerge merge, MergedSpells.Outcome outcome)
    {
        var (spell, days) = (outcome.Spell, outcome.Period);
        if (days is not { } period) return SetAside(merge, spell, $"与“{Show(outcome.BecauseOf!)}”是同一段日子");
        var cut = period.To == spell.To ? null : $"止于 {period.LastDay:yyyy-MM-dd}：此后在“{_schools.GetValueOrDefault(outcome.BecauseOf!.SchoolId)}”";
        (string, object?)[] end = cut is null ? [] : [(nameof(Spell.To), period.To)];
        return spell.TeacherId == merge.From ? Move(merge, spell, cut, end) : Change(spell, RowAct.Changed, cut, end);
    }

    /// <summary>A spell that gets its end back must not reach into what was entered since.</summary>
    private RowReturn Shorten(RowReturn back, List<Spell> staying)
    {
        if (back.Change.Act != RowAct.Changed || back.Columns.FirstOrDefault(c => c.Column == nameof(Spell.To)) is not { } end || staying.Find(s => s.Id == back.Change.RowId) is not { } spell) return back;
        var next = staying.Where(s => s.From > spell.From).Select(s => s.From).DefaultIfEmpty(EffectivePeriod.Open).Min();
        if (System.Text.Json.JsonSerializer.Deserialize<DateOnly>(end.After) <= next) return back;
        return back with
        {
            Columns = [.. back.Columns.Where(c => c != end), end with { After = Json(nameof(Spell.To), next) }],
            Note = $"止于 {next.AddDays(-1):yyyy-MM-dd}：合并后已登记下一段任职",
        };
    }

    private async Task ReadSchoolsAsync(PersonMerge merge, CancellationToken ct)
    {
        var schools = Db.Schools;
        var ids = await All.Where(s => s.TeacherId == merge.From || s.TeacherId == merge.To).Select(s => s.SchoolId).Distinct().ToListAsync(ct);
        _schools = await schools.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
    }
}
