using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Application.Service;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Careers;

/// <summary>
/// Runs one command on one person: locks the teacher's row, loads the whole career, lets the command act, and if it changed
/// anything compares the version, writes facts, history and what is derived. Everybody who writes facts of a person holds
/// that lock, so "no two main spells overlap" holds among parallel writers: the second sees what the first wrote.
/// </summary>
internal sealed class CareerEditor(
    RegistryDbContext db, UnitOfWork unitOfWork, ServiceRebuilder rebuilder, IPermissionChecker permissions, CurrentUserAccessor users, TimeProvider clock)
{
    /// <param name="kind">The process kind.</param>
    /// <param name="id">The person; outside the scope: not found.</param>
    /// <param name="input">Reason and version.</param>
    /// <param name="act">What to do.</param>
    /// <param name="newSchool">A school that the command names beside those of the spells.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<ChangeResultDto> ChangeAsync(string kind, Guid id, ChangeInput input, Action<Career> act, Guid? newSchool = null, CancellationToken ct = default)
    {
        if (users.User.TeacherId == id) throw StaffErrors.OwnRecord();
        var decides = await permissions.IsGrantedAsync(StaffPermissions.Teachers.Transfer, ct);
        return await unitOfWork.RunAsync(kind, input.Reason.Trim(), async recorder =>
        {
            var career = await LoadAsync(id, newSchool, recorder.ProcessId, ct);
            var employers = career.EmploymentFrom(clock.TodayInChina);
            act(career);
            var teacher = career.Teacher;
            if (career.Events.Count == 0) return new ChangeResultDto(id, teacher.ConcurrencyStamp, false);
            if (!decides && !employers.SequenceEqual(career.EmploymentFrom(clock.TodayInChina))) throw StaffErrors.DistrictDecides();
            if (teacher.ConcurrencyStamp != input.ConcurrencyStamp) throw new StaleVersionException();
            await RequireOpenSchoolsAsync(career, ct);
            await StoreAsync(career, recorder, ct);
            return new ChangeResultDto(id, teacher.ConcurrencyStamp, true);
        }, ct);
    }

    /// <summary>Writes a career that was made or changed, and what follows from it; inside a unit of work.</summary>
    public async Task StoreAsync(Career career, ProcessRecorder recorder, CancellationToken ct)
    {
        foreach (var change in career.Events) recorder.Record(change);
        foreach (var removed in career.Removed) Remove(removed);
        db.AddRange(career.Added);
        // Written even if only facts below it changed.
        var entry = db.Entry(career.Teacher);
        if (entry.State == EntityState.Unchanged) entry.Property(t => t.LastModificationTime).IsModified = true;
        await rebuilder.RebuildAsync(career.Teacher.Id, ct);
    }

    // Spells and leave stay as rows that no count sees; what held before a dated change is only derived from the history.
    private void Remove(object fact)
    {
        var (at, by) = (clock.UtcNow, users.User.Id);
        if (fact is Spell spell) spell.Remove(at, by);
        else if (fact is Leave leave) leave.Remove(at, by);
        else db.Remove(fact);
    }

    /// <summary>Nobody is put into a school after its last day. What stands there already is for the consistency check.</summary>
    private async Task RequireOpenSchoolsAsync(Career career, CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        var written = career.Added.OfType<Spell>().Concat(db.ChangeTracker.Entries<Spell>().Where(e => e.State == EntityState.Modified).Select(e => e.Entity)).Except(career.Removed.OfType<Spell>()).ToList();
        Guid[] ids = [.. written.Select(s => s.SchoolId).Distinct()];
        foreach (var school in await db.Schools.AsNoTracking().Where(s => ids.Contains(s.Id) && s.ClosedOn != null).ToListAsync(ct))
            if (written.Exists(s => s.SchoolId == school.Id && s.To > school.ClosedOn)) throw StaffErrors.SchoolClosed(school.Name, school.ClosedOn!.Value);
    }

    public async Task<Dictionary<Guid, string>> SchoolNamesAsync(IEnumerable<Guid> ids, CancellationToken ct)
    {
        Guid[] wanted = [.. ids.Distinct()];
        return await db.Schools.Where(s => wanted.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
    }

    // A write that changes nothing: the row is ours until the transaction ends, on every database.
    private Task<int> LockAsync(Guid id, CancellationToken ct)
        => db.Teachers.Where(t => t.Id == id).ExecuteUpdateAsync(s => s.SetProperty(t => t.Number, t => t.Number), ct);

    private async Task<Career> LoadAsync(Guid id, Guid? newSchool, Guid process, CancellationToken ct)
    {
        await LockAsync(id, ct);
        var teacher = await db.Teachers.FindOrThrowAsync(t => t.Id == id, ct);
        if (teacher.IsErased) throw StaffErrors.Erased();
        var spells = await db.Spells.Where(s => s.TeacherId == id).ToListAsync(ct);
        var leaves = await db.Leaves.Where(l => l.TeacherId == id).ToListAsync(ct);
        var periods = await db.AttributePeriods.Where(p => p.TeacherId == id).ToListAsync(ct);
        var schools = await SchoolNamesAsync(newSchool is { } added ? spells.Select(s => s.SchoolId).Append(added) : spells.Select(s => s.SchoolId), ct);
        if (newSchool is { } named && !schools.ContainsKey(named)) throw new EntityNotFoundException(typeof(School), named);
        return new(teacher, spells, leaves, periods, schools, process);
    }
}
