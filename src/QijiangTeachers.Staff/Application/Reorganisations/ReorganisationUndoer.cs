using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Application.Service;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Reorganisations;

/// <summary>Brings everything back, if it all stands as the act left it and nothing rests on it.</summary>
internal sealed class ReorganisationUndoer(RegistryDbContext db, IEnumerable<ISchoolRows> rules, SchoolRebuilder schools, ErrorTexts texts, CurrentUserAccessor users, TimeProvider clock)
{
    public async Task<ChangeResultDto> UndoAsync(Guid id, UndoReorganisationDto input, ProcessRecorder recorder, CancellationToken ct)
    {
        var act = await db.Reorganisations.FindOrThrowAsync(r => r.Id == id, ct);
        if (act.UndoneAt is not null) return new(id, act.ConcurrencyStamp, false);
        if (act.ConcurrencyStamp != input.ConcurrencyStamp) throw new StaleVersionException();
        var (move, rows, targets) = await ReadAsync(act, ct);
        foreach (var school in targets.Select(t => t.SchoolId).Append(act.SchoolId).Order())
            await db.Schools.Where(s => s.Id == school).ExecuteUpdateAsync(s => s.SetProperty(c => c.Code, c => c.Code), ct);   // the lock
        if (await ObstaclesAsync(act, ct) is [var first, ..] all) throw StaffErrors.ReorganisationRests(all.Count, first);
        act.Undo(input.Reason.Trim(), recorder.At, users.User.Name);
        await ReopenAsync(act, move, recorder, ct);
        foreach (var rule in rules)
        {
            SchoolRowChange[] own = [.. rows.Where(r => r.Entity == rule.Entity)];
            if (own.Length > 0 && (!rule.OnTheDay || move.On <= move.Today)) await rule.ReturnAsync(move, own, recorder, ct);
        }
        await schools.RebuildAsync([act.SchoolId, .. targets.Select(t => t.SchoolId)], ct);
        return new(id, act.ConcurrencyStamp, true);
    }

    /// <summary>What was changed since, or rests on it.</summary>
    public async Task<IReadOnlyList<string>> ObstaclesAsync(SchoolReorganisation act, CancellationToken ct)
    {
        var (move, rows, targets) = await ReadAsync(act, ct);
        var found = new List<string>(await LaterAsync(act, targets, ct));
        foreach (var rule in rules)
            foreach (var changed in await rule.FindChangedAsync(move, [.. rows.Where(r => r.Entity == rule.Entity)], ct)) found.Add(string.Format(null, texts.Of("Reorganise:Changed"), texts.Of("Rows:" + rule.Entity), changed));
        return found;
    }

    public async Task<IReadOnlyList<ReorganisationTarget>> TargetsAsync(Guid id, CancellationToken ct)
        => await db.ReorganisationTargets.AsNoTracking().Where(t => t.ReorganisationId == id).ToListAsync(ct);

    /// <summary>A later act on one of the schools, and years that a new school has given since.</summary>
    private async Task<IReadOnlyList<string>> LaterAsync(SchoolReorganisation act, IReadOnlyList<ReorganisationTarget> targets, CancellationToken ct)
    {
        Guid[] all = [act.SchoolId, .. targets.Select(t => t.SchoolId)];
        Guid[] fresh = [.. targets.Where(t => t.IsNew).Select(t => t.SchoolId)];
        var year = SchoolYear.Containing(act.On).StartYear;
        var took = db.ReorganisationTargets;
        var acts = await db.Reorganisations.AsNoTracking().Where(r => r.Id != act.Id && r.UndoneAt == null && r.DecidedAt >= act.DecidedAt
            && (all.Contains(r.SchoolId) || took.Any(t => t.ReorganisationId == r.Id && fresh.Contains(t.SchoolId)))).ToListAsync(ct);
        var years = await db.SchoolYearFacts.Where(f => fresh.Contains(f.SchoolId) && (f.Year > year || f.LastModificationTime > act.DecidedAt)).Select(f => new { f.Name, f.Year }).ToListAsync(ct);
        return [.. acts.Select(r => string.Format(null, texts.Of("Reorganise:LaterAct"), r.SchoolName, Terms.Shown(r.Kind), r.On)),
            .. years.Select(y => string.Format(null, texts.Of("Reorganise:LaterYear"), y.Name, y.Year, y.Year + 1))];
    }

    private async Task ReopenAsync(SchoolReorganisation act, SchoolMove move, ProcessRecorder recorder, CancellationToken ct)
    {
        var school = await db.Schools.FindOrThrowAsync(s => s.Id == act.SchoolId, ct);
        if (act.EndsTheSchool) school.Reopen();
        var fresh = move.NewSchools.ToList();
        // Its rows in the history name it, so it stays as a code that never was open.
        foreach (var made in await db.Schools.Where(s => fresh.Contains(s.Id)).ToListAsync(ct)) made.Close(act.On);
        recorder.Record(new SchoolReorganisationTakenBack(act.Id, school.Code, school.Name, Terms.Of(act.Kind), act.On, [.. move.SchoolNames.Where(n => n.Key != school.Id).Select(n => n.Value)]) { SchoolId = school.Id, On = act.On });
    }

    private async Task<(SchoolMove Move, IReadOnlyList<SchoolRowChange> Rows, IReadOnlyList<ReorganisationTarget> Targets)> ReadAsync(SchoolReorganisation act, CancellationToken ct)
    {
        var targets = await TargetsAsync(act.Id, ct);
        Guid[] ids = [act.SchoolId, .. targets.Select(t => t.SchoolId)];
        var names = await db.Schools.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        var rows = await db.ReorganisationRows.AsNoTracking().Where(r => r.ReorganisationId == act.Id).OrderBy(r => r.Number).ToListAsync(ct);
        var move = new SchoolMove(act.Kind, act.SchoolId, act.On, clock.TodayInChina, null, new Dictionary<Guid, Guid>(), names) { NewSchools = targets.Where(t => t.IsNew).Select(t => t.SchoolId).ToHashSet() };
        return (move, rows.ConvertAll(r => new SchoolRowChange(r.Entity, r.RowId, r.Act, r.TargetId, r.Shown, r.Note) { State = r.State }), targets);
    }
}
