using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.Service;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Schools;

/// <summary>Writes the years of one school under a lock of its row, tells the history and derives what follows.</summary>
internal sealed class SchoolEditor(RegistryDbContext db, UnitOfWork unitOfWork, SchoolListQuery list, SchoolRebuilder rebuilder)
{
    /// <param name="id">A school inside the scope.</param>
    /// <param name="reason">Why.</param>
    /// <param name="stamp">The version that was seen.</param>
    /// <param name="wanted">From the years on record to the years that shall be, by school year; a year that is missing stays.</param>
    /// <param name="ct">Cancels.</param>
    public Task<ChangeResultDto> ChangeAsync(
        Guid id, string reason, string stamp, Func<IReadOnlyDictionary<int, SchoolYearFacts>, IReadOnlyDictionary<int, SchoolYearFacts>> wanted, CancellationToken ct)
        => unitOfWork.RunAsync(StaffProcesses.EditSchool, reason.Trim(), async recorder =>
        {
            await list.InScope().Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(c => c.Code, c => c.Code), ct);   // the lock
            var school = await list.InScope().FindOrThrowAsync(s => s.Id == id, ct);
            var stored = await db.SchoolYearFacts.Where(f => f.SchoolId == id).ToDictionaryAsync(f => f.Year, ct);
            var target = wanted(stored.Where(p => !p.Value.IsCarriedOver).ToDictionary(p => p.Key, p => SchoolYearFacts.Of(p.Value)));
            var names = await GroupingNamesAsync(ct);
            foreach (var (year, facts) in target.OrderBy(p => p.Key)) Write(school, stored.GetValueOrDefault(year), year, facts, names, recorder);
            if (!recorder.HasChanges) return new ChangeResultDto(id, school.ConcurrencyStamp, false);
            if (school.ConcurrencyStamp != stamp) throw new StaleVersionException();
            db.Entry(school).Property(s => s.LastModificationTime).IsModified = true;
            await rebuilder.RebuildAsync(id, ct);
            return new ChangeResultDto(id, school.ConcurrencyStamp, true);
        }, ct);

    /// <param name="code">学校(机构)标识码; that of a school that was taken back before it opened is given again.</param>
    /// <param name="year">The school year of the facts.</param>
    /// <param name="facts">What it says of itself.</param>
    /// <param name="openedOn">Its first day, where an act made it.</param>
    /// <param name="recorder">Told.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<School> OpenAsync(string code, int year, SchoolYearFacts facts, DateOnly? openedOn, ProcessRecorder recorder, CancellationToken ct)
    {
        RequireGroupings(facts, await GroupingNamesAsync(ct));
        var school = await db.Schools.FirstOrDefaultAsync(s => s.Code == code, ct) ?? db.Add(new School(code, facts.Name, DistrictCodes.Qijiang, openedOn)).Entity;
        if (db.Entry(school).State != EntityState.Added && !school.NeverOpened) throw StaffErrors.SchoolCodeTaken(code);
        if (school.NeverOpened) school.OpenAgain(openedOn!.Value);
        db.RemoveRange(await db.SchoolYearFacts.Where(f => f.SchoolId == school.Id).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
        var fact = new SchoolYearFact(school.Id, year, recorder.ProcessId);
        facts.WriteTo(fact);
        school.FollowLatest(fact);
        db.Add(fact);
        recorder.Record(new SchoolAdded(code, facts.Name, year) { SchoolId = school.Id });
        await rebuilder.RebuildAsync(school.Id, ct);
        return school;
    }

    private void Write(School school, SchoolYearFact? stored, int year, SchoolYearFacts facts, Dictionary<Guid, string> names, ProcessRecorder recorder)
    {
        RequireGroupings(facts, names);
        var changes = facts.ChangesFrom(stored is null ? null : SchoolYearFacts.Of(stored), names);
        var confirmed = stored?.Confirm() == true;
        if (changes.Count == 0 && !confirmed) return;
        SchoolEvent change = stored is null ? new SchoolYearAdded(school.Code, facts.Name, year, changes) : changes.Count == 0 ? new SchoolYearConfirmed(school.Code, facts.Name, year) : new SchoolYearChanged(school.Code, facts.Name, year, changes);
        recorder.Record(change with { SchoolId = school.Id, On = new SchoolYear(year).FirstDay });
        var fact = stored ?? new SchoolYearFact(school.Id, year, recorder.ProcessId);
        facts.WriteTo(fact);
        if (stored is null) db.Add(fact);
    }

    private async Task<Dictionary<Guid, string>> GroupingNamesAsync(CancellationToken ct)
    {
        var clusters = await db.SchoolClusters.Select(c => new { c.Id, c.Name }).ToListAsync(ct);
        var groups = await db.EducationGroups.Select(c => new { c.Id, c.Name }).ToListAsync(ct);
        return clusters.Concat(groups).ToDictionary(c => c.Id, c => c.Name);
    }

    private static void RequireGroupings(SchoolYearFacts facts, Dictionary<Guid, string> names)
    {
        if (facts.ClusterId is { } cluster && !names.ContainsKey(cluster)) throw new EntityNotFoundException(typeof(SchoolCluster), cluster);
        if (facts.GroupId is { } group && !names.ContainsKey(group)) throw new EntityNotFoundException(typeof(EducationGroup), group);
    }
}
