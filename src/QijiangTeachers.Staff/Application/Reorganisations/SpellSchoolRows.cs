using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Application.Service;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Reorganisations;

/// <summary>任职经历: people go on where they are sent; read and written for 500 people at a time.</summary>
internal sealed class SpellSchoolRows(RegistryDbContext db, ServiceRebuilder rebuilder, ErrorTexts texts, TimeProvider clock, CurrentUserAccessor users) : ISchoolRows
{
    private const int Portion = 500;

    public string Entity => nameof(Spell);

    public async Task<IReadOnlyList<SchoolRowChange>> PlanAsync(SchoolMove move, CancellationToken ct)
    {
        var rows = new List<SchoolRowChange>();
        foreach (var career in await CareersAsync(await ConcernedAsync(move, ct), move, Guid.Empty, tracked: false, ct)) rows.AddRange(Plan(career, move));
        return rows;
    }

    public async Task<IReadOnlyList<SchoolRowChange>> ApplyAsync(SchoolMove move, IReadOnlyList<SchoolRowChange> planned, ProcessRecorder recorder, CancellationToken ct)
    {
        var people = (await ConcernedAsync(move, ct)).Where(id => move.TargetOf(id) is not null).ToList();
        await LockAsync(people, ct);
        var rows = new List<SchoolRowChange>();
        foreach (var career in await CareersAsync(people, move, recorder.ProcessId, tracked: true, ct))
        {
            rows.AddRange(career.MoveWithSchool(move.SchoolId, move.TargetOf(career.Teacher.Id)!.Value, move.On).Select(m => RowOf(career.Teacher, m, career.KindOf(m.SpellId))));
            Store(career, recorder);
        }
        await rebuilder.RebuildAsync(people, ct);
        return rows;
    }

    public async Task<IReadOnlyList<string>> FindChangedAsync(SchoolMove move, IReadOnlyList<SchoolRowChange> rows, CancellationToken ct)
    {
        var moves = MovesOf(rows);
        var careers = await CareersAsync(await OwnersAsync(moves, ct), move, Guid.Empty, tracked: false, ct);
        var known = moves.SelectMany(m => new[] { m.SpellId, m.BegunId ?? m.SpellId }).ToHashSet();
        var changed = careers.Where(c => MovesOf(c, moves).Any(m => !c.StandsAs(m))).Select(c => Shown(c.Teacher)).ToList();
        // Somebody else has come to a school that wouldn't be there.
        var fresh = move.NewSchools.ToList();
        var others = await db.Spells.Where(s => fresh.Contains(s.SchoolId)).Join(db.Teachers, s => s.TeacherId, t => t.Id, (s, t) => new { s.Id, Teacher = t }).ToListAsync(ct);
        return [.. changed.Concat(others.Where(o => !known.Contains(o.Id)).Select(o => Shown(o.Teacher))).Distinct()];
    }

    public async Task ReturnAsync(SchoolMove move, IReadOnlyList<SchoolRowChange> rows, ProcessRecorder recorder, CancellationToken ct)
    {
        var moves = MovesOf(rows);
        var people = await OwnersAsync(moves, ct);
        await LockAsync(people, ct);
        foreach (var career in await CareersAsync(people, move, recorder.ProcessId, tracked: true, ct))
        {
            foreach (var one in MovesOf(career, moves)) career.MoveBack(one);
            foreach (var begun in career.Removed.OfType<Spell>()) begun.Remove(clock.UtcNow, users.User.Id);
            Store(career, recorder);
        }
        await rebuilder.RebuildAsync(people, ct);
    }

    private IEnumerable<SchoolRowChange> Plan(Career career, SchoolMove move)
    {
        var (teacher, target) = (career.Teacher, move.TargetOf(career.Teacher.Id));
        if (target is null) return move.EndsTheSchool ? [Blocked(teacher, texts.Of("Reorganise:NoDestination"))] : [];
        try
        {
            return [.. career.MoveWithSchool(move.SchoolId, target.Value, move.On).Select(m => RowOf(teacher, m, career.KindOf(m.SpellId)))];
        }
        catch (BusinessException refusal)
        {
            return [Blocked(teacher, texts.Of(refusal))];
        }
    }

    private SchoolRowChange Blocked(Teacher teacher, string why) => new(nameof(Teacher), teacher.Id, RowAct.Blocked, null, Shown(teacher), why) { Path = $"/teachers/{teacher.Id}" };

    private SchoolRowChange RowOf(Teacher teacher, SpellMove move, SpellKind kind)
    {
        var note = move.BegunId is null ? string.Format(null, texts.Of("Reorganise:WholeSpell"), move.From) : kind == SpellKind.Main ? null : Terms.Shown(kind);
        return new(nameof(Spell), move.SpellId, RowAct.Moved, move.ToSchoolId, Shown(teacher), note) { State = JsonSerializer.Serialize(move), Path = $"/teachers/{teacher.Id}" };
    }

    private static string Shown(Teacher teacher) => $"{teacher.Name}（{teacher.Number}）";

    private static List<SpellMove> MovesOf(IEnumerable<SchoolRowChange> rows) => [.. rows.Select(r => JsonSerializer.Deserialize<SpellMove>(r.State)!)];

    private static IEnumerable<SpellMove> MovesOf(Career career, List<SpellMove> moves) => moves.Where(m => career.Has(m.SpellId));

    /// <summary>Who has any spell at the school on the day or later, and whoever is sent somewhere.</summary>
    private Task<List<Guid>> ConcernedAsync(SchoolMove move, CancellationToken ct)
        => db.Spells.Where(s => s.SchoolId == move.SchoolId && s.To > move.On && (move.EndsTheSchool || s.Kind == SpellKind.Main)).Select(s => s.TeacherId).Distinct().OrderBy(id => id).ToListAsync(ct);

    private async Task<List<Guid>> OwnersAsync(List<SpellMove> moves, CancellationToken ct)
    {
        var owners = new List<Guid>();
        foreach (var ids in moves.Select(m => m.SpellId).Chunk(Portion)) owners.AddRange(await db.Spells.Where(s => ids.Contains(s.Id)).Select(s => s.TeacherId).ToListAsync(ct));
        return [.. owners.Distinct().Order()];
    }

    private async Task LockAsync(List<Guid> people, CancellationToken ct)
    {
        foreach (var ids in people.Chunk(Portion)) await db.Teachers.Where(t => ids.Contains(t.Id)).ExecuteUpdateAsync(s => s.SetProperty(t => t.Number, t => t.Number), ct);
    }

    private async Task<IReadOnlyList<Career>> CareersAsync(List<Guid> people, SchoolMove move, Guid process, bool tracked, CancellationToken ct)
    {
        var careers = new List<Career>();
        foreach (var ids in people.Chunk(Portion))
        {
            var (teachers, spells) = (db.Teachers.Where(t => ids.Contains(t.Id)), db.Spells.Where(s => ids.Contains(s.TeacherId)));
            if (!tracked) (teachers, spells) = (teachers.AsNoTracking(), spells.AsNoTracking());
            var all = (await spells.ToListAsync(ct)).ToLookup(s => s.TeacherId);
            careers.AddRange((await teachers.OrderBy(t => t.NameKey).ThenBy(t => t.Id).ToListAsync(ct)).Select(t => new Career(t, all[t.Id], [], [], move.SchoolNames, process)));
        }
        return careers;
    }

    private void Store(Career career, ProcessRecorder recorder)
    {
        foreach (var change in career.Events) recorder.Record(change);
        db.AddRange(career.Added);
        // Whoever has the record open is told that it changed.
        db.Entry(career.Teacher).Property(t => t.LastModificationTime).IsModified = true;
    }
}
