using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Rotation.Domain;
using QijiangTeachers.Rotation.Persistence;
using QijiangTeachers.Staff.Application.Reorganisations;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Rotation.Application.Placements;

/// <summary>
/// Rotations that hold on the day or begin later go on at the school that takes over: at the same dates, so that they count as
/// before. Where one came from stays as it was, unless it begins later.
/// </summary>
internal sealed class PlacementSchoolRows(RegistryDbContext db, ErrorTexts texts) : ISchoolRows
{
    public string Entity => nameof(RotationPlacement);

    public async Task<IReadOnlyList<SchoolRowChange>> PlanAsync(SchoolMove move, CancellationToken ct)
    {
        var placements = await Concerned(move).AsNoTracking().Join(db.Teachers, p => p.TeacherId, t => t.Id, (p, t) => new { p, t.Name, t.Number }).OrderBy(x => x.Number).ThenBy(x => x.p.Id).ToListAsync(ct);
        var rows = new List<SchoolRowChange>();
        foreach (var x in placements)
        {
            var shown = $"{x.Name}（{x.Number}） {Terms.Shown(x.p.Kind)} {x.p.From:yyyy-MM-dd}";
            if (move.TargetOf(x.p.TeacherId) is not { } target)
            {
                if (move.EndsTheSchool) rows.Add(Blocked(x.p, shown, "Reorganise:RotationNoDestination"));
                continue;
            }
            var after = After(x.p, move, target);
            if (after.FromSchoolId == after.ToSchoolId) rows.Add(Blocked(x.p, shown, "Reorganise:RotationWithin"));
            else if (after != x.p.Plan) rows.Add(new(Entity, x.p.Id, RowAct.Changed, target, shown, texts.Of("Reorganise:RotationGoesOn")) { State = JsonSerializer.Serialize(new Before(x.p.FromSchoolId, x.p.ToSchoolId, target)), Path = PathOf(x.p) });
        }
        return rows;
    }

    public async Task<IReadOnlyList<SchoolRowChange>> ApplyAsync(SchoolMove move, IReadOnlyList<SchoolRowChange> planned, ProcessRecorder recorder, CancellationToken ct)
    {
        var targets = planned.ToDictionary(r => r.RowId, r => r.TargetId!.Value);
        await CorrectAsync(move, targets.Keys, p => After(p, move, targets[p.Id]), recorder, ct);
        return planned;
    }

    public async Task<IReadOnlyList<string>> FindChangedAsync(SchoolMove move, IReadOnlyList<SchoolRowChange> rows, CancellationToken ct)
    {
        var (moved, fresh) = (rows.ToDictionary(r => r.RowId), move.NewSchools.ToList());
        var ids = moved.Keys.ToList();
        var stored = await db.RotationPlacements.AsNoTracking().Where(p => ids.Contains(p.Id) || fresh.Contains(p.ToSchoolId) || fresh.Contains(p.FromSchoolId)).ToDictionaryAsync(p => p.Id, ct);
        var changed = rows.Where(r => !stored.TryGetValue(r.RowId, out var p) || !Stands(p, Read(r), move)).Select(r => r.Shown);
        return [.. changed, .. stored.Values.Where(p => !moved.ContainsKey(p.Id)).Select(p => $"{Terms.Shown(p.Kind)} {p.From:yyyy-MM-dd}")];
    }

    public async Task ReturnAsync(SchoolMove move, IReadOnlyList<SchoolRowChange> rows, ProcessRecorder recorder, CancellationToken ct)
    {
        var before = rows.ToDictionary(r => r.RowId, Read);
        await CorrectAsync(move, before.Keys, p => p.Plan with { FromSchoolId = before[p.Id].FromSchoolId, ToSchoolId = before[p.Id].ToSchoolId }, recorder, ct);
    }

    private IQueryable<RotationPlacement> Concerned(SchoolMove move)
        => db.RotationPlacements.Where(p => (p.ToSchoolId == move.SchoolId && p.To > move.On) || (p.FromSchoolId == move.SchoolId && p.From >= move.On));

    private static PlacementPlan After(RotationPlacement p, SchoolMove move, Guid target) => p.Plan with
    {
        FromSchoolId = p.FromSchoolId == move.SchoolId && p.From >= move.On ? target : p.FromSchoolId, ToSchoolId = p.ToSchoolId == move.SchoolId ? target : p.ToSchoolId,
    };

    private static bool Stands(RotationPlacement p, Before before, SchoolMove move)
        => p.FromSchoolId == (before.FromSchoolId == move.SchoolId && p.From >= move.On ? before.TargetId : before.FromSchoolId) && p.ToSchoolId == (before.ToSchoolId == move.SchoolId ? before.TargetId : before.ToSchoolId);

    private async Task CorrectAsync(SchoolMove move, IEnumerable<Guid> which, Func<RotationPlacement, PlacementPlan> after, ProcessRecorder recorder, CancellationToken ct)
    {
        var ids = which.ToList();
        var placements = await db.RotationPlacements.Where(p => ids.Contains(p.Id)).ToListAsync(ct);
        Guid[] schools = [.. placements.SelectMany(p => new[] { p.FromSchoolId, p.ToSchoolId }).Concat(move.SchoolNames.Keys).Distinct()];
        var names = await db.Schools.Where(s => schools.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        var history = new PlacementHistory(id => names.GetValueOrDefault(id) ?? move.SchoolNames.GetValueOrDefault(id) ?? "");
        foreach (var placement in placements)
        {
            var before = placement.Plan;
            if (placement.Correct(after(placement))) recorder.Record(history.Corrected(before, placement));
        }
    }

    private SchoolRowChange Blocked(RotationPlacement p, string shown, string why) => new(Entity, p.Id, RowAct.Blocked, null, shown, texts.Of(why)) { Path = PathOf(p) };

    private static string PathOf(RotationPlacement p) => $"/rotations/{p.Id}";

    private static Before Read(SchoolRowChange row) => JsonSerializer.Deserialize<Before>(row.State)!;

    private sealed record Before(Guid FromSchoolId, Guid ToSchoolId, Guid TargetId);
}
