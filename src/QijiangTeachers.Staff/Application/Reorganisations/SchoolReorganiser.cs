using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Application.Service;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Reorganisations;

/// <summary>Closes, merges or splits a school inside a unit of work: the schools, then the rows of all modules, then what is derived.</summary>
internal sealed class SchoolReorganiser(
    RegistryDbContext db, ReorganisationTargets targets, ReorganisationPlanner planner, IEnumerable<ISchoolRows> rules, SchoolRebuilder schools, CurrentUserAccessor users)
{
    public async Task<ChangeResultDto> RunAsync(ReorganiseSchoolDto input, ProcessRecorder recorder, CancellationToken ct)
    {
        await LockAsync([input.SchoolId!.Value, .. input.Parts.Select(p => p.To).Prepend(input.Default).Select(t => t.SchoolId).OfType<Guid>()], ct);
        var school = await db.Schools.FindOrThrowAsync(s => s.Id == input.SchoolId, ct);
        if (await SameAsync(input, ct) is { } same) return same;
        var (whole, parts) = await targets.FindAsync(input, school, ct);
        var before = await planner.PlanAsync(input, school, whole, parts, ct);
        if (before.Version != input.Version) throw new StaleVersionException();
        if (before.Blockers is [var first, ..] all) throw StaffErrors.ReorganisationBlocked(all.Count, first.Shown, first.Note!);
        await targets.OpenAsync(before.Targets, school, before.Move.On, recorder, ct);
        // With the ids of the schools that were just made.
        var plan = await planner.PlanAsync(input, school, whole, parts, ct);
        return await ApplyAsync(plan, input.Reason.Trim(), recorder, ct);
    }

    private async Task<ChangeResultDto> ApplyAsync(ReorganisationPlan plan, string reason, ProcessRecorder recorder, CancellationToken ct)
    {
        var (school, move) = (plan.School, plan.Move);
        var act = new SchoolReorganisation(move.Kind, school, move.On, reason, recorder.ProcessId, recorder.At, users.User.Name);
        db.Add(act);
        db.AddRange(plan.Targets.Select(t => new ReorganisationTarget(act.Id, t.Id, t.IsNew, t.People, t.Pupils, t.EstablishmentQuota)));
        if (move.EndsTheSchool) school.Close(move.On);
        db.Entry(school).Property(s => s.LastModificationTime).IsModified = true;
        Tell(act, plan, recorder);
        await db.SaveChangesAsync(ct);
        var rows = new List<SchoolRowChange>();
        foreach (var rule in rules)
        {
            SchoolRowChange[] own = [.. plan.Rows.Where(r => r.Entity == rule.Entity)];
            rows.AddRange(rule.OnTheDay && move.On > move.Today ? own : await rule.ApplyAsync(move, own, recorder, ct));
        }
        db.AddRange(rows.Select((r, i) => new ReorganisationRow(act.Id, i + 1, r.Entity, r.RowId, r.Act, r.TargetId, r.Shown, r.Note, r.State)));
        await schools.RebuildAsync([school.Id, .. plan.Targets.Select(t => t.Id)], ct);
        return new(act.Id, act.ConcurrencyStamp, true);
    }

    /// <summary>Sent twice: the first one's answer.</summary>
    private async Task<ChangeResultDto?> SameAsync(ReorganiseSchoolDto input, CancellationToken ct)
    {
        if (input.Kind == ReorganisationKind.Split) return null;
        var (school, kind, on) = (input.SchoolId, input.Kind, input.On);
        var found = await db.Reorganisations.AsNoTracking().FirstOrDefaultAsync(r => r.SchoolId == school && r.Kind == kind && r.On == on && r.UndoneAt == null, ct);
        return found is null ? null : new(found.Id, found.ConcurrencyStamp, false);
    }

    private static void Tell(SchoolReorganisation act, ReorganisationPlan plan, ProcessRecorder recorder)
    {
        var (school, on) = (plan.School, plan.Move.On);
        recorder.Record(new SchoolReorganised(act.Id, school.Code, school.Name, Terms.Of(act.Kind), on, act.EndsTheSchool ? on.AddDays(-1) : null, [.. plan.Targets.Select(t => t.Name)], plan.Targets.Sum(t => t.People))
        {
            SchoolId = school.Id, On = on,
        });
        foreach (var t in plan.Targets) recorder.Record(new SchoolTookOver(act.Id, t.Code, t.Name, school.Name, on, t.People, t.Pupils, t.EstablishmentQuota) { SchoolId = t.Id, On = on });
    }

    // Parallel acts on one of the schools queue up here; always in the same order, so that none waits for the other.
    private async Task LockAsync(IEnumerable<Guid> ids, CancellationToken ct)
    {
        foreach (var id in ids.Distinct().Order()) await db.Schools.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(c => c.Code, c => c.Code), ct);
    }
}
