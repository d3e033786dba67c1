using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Schools;

/// <summary>What 学区 and 教育集团 have in common; the two services below say which is which.</summary>
internal abstract class GroupingAppService<T>(RegistryDbContext db, SchoolListQuery list, SchoolEditor editor, UnitOfWork unitOfWork, IPermissionChecker permissions, TimeProvider clock) : IGroupingAppService<T>
    where T : class, INamedGrouping
{
    /// <summary>学区 or 教育集团, as the roster's column says.</summary>
    protected abstract string Word { get; }
    protected abstract T New(string name);
    protected abstract Expression<Func<SchoolYearFact, bool>> Names(Guid id);
    protected abstract Guid? Of(SchoolYearFacts facts);
    protected abstract SchoolYearFacts Place(SchoolYearFacts facts, Guid? id);
    protected abstract IQueryable<GroupingDto> Rows(IQueryable<T> groupings, IQueryable<School> schools, IQueryable<ServiceSegment> staff);

    public async Task<IReadOnlyList<GroupingDto>> GetListAsync(CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Schools.Default, ct);
        return [.. (await Rows().ToListAsync(ct)).OrderBy(g => Kernel.Pinyin.PinyinKey.SortKeyOfPlace(g.Name), StringComparer.Ordinal)];
    }

    public async Task<GroupingDto> GetAsync(Guid id, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Schools.Default, ct);
        return await Rows().FindOrThrowAsync(g => g.Id == id, ct);
    }

    public async Task<ChangeResultDto> CreateAsync(CreateGroupingDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Schools.Manage, ct);
        var name = input.Name.Trim();
        return await RunAsync(input.Reason, name, async recorder =>
        {
            if (await db.Set<T>().FirstOrDefaultAsync(g => g.Name == name, ct) is { } known) return new(known.Id, known.ConcurrencyStamp, false);
            var grouping = New(name);
            db.Add(grouping);
            recorder.Record(new GroupingAdded(Word, name));
            await db.SaveChangesAsync(ct);
            return new(grouping.Id, grouping.ConcurrencyStamp, true);
        }, ct);
    }

    public async Task<ChangeResultDto> UpdateAsync(Guid id, UpdateGroupingDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Schools.Manage, ct);
        var name = input.Name.Trim();
        return await RunAsync(input.Reason, name, async recorder =>
        {
            var grouping = await db.Set<T>().FindOrThrowAsync(g => g.Id == id, ct);
            var before = grouping.Name;
            if (await db.Set<T>().AnyAsync(g => g.Id != id && g.Name == name, ct)) throw StaffErrors.NameTaken(name);
            if (!grouping.Rename(name)) return new(id, grouping.ConcurrencyStamp, false);
            if (grouping.ConcurrencyStamp != input.ConcurrencyStamp) throw new StaleVersionException();
            recorder.Record(new GroupingRenamed(Word, name, new(Word, before, name)));
            await db.SaveChangesAsync(ct);
            return new(id, grouping.ConcurrencyStamp, true);
        }, ct);
    }

    public async Task RemoveAsync(Guid id, RemoveFactDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Schools.Manage, ct);
        await unitOfWork.RunAsync(StaffProcesses.EditGroupings, input.Reason.Trim(), async recorder =>
        {
            var grouping = await db.Set<T>().FindOrThrowAsync(g => g.Id == id, ct);
            if (grouping.ConcurrencyStamp != input.ConcurrencyStamp) throw new StaleVersionException();
            var used = await db.SchoolYearFacts.Where(Names(id)).Select(f => f.SchoolId).Distinct().CountAsync(ct);
            if (used > 0) throw StaffErrors.StillUsed(grouping.Name, used);
            db.Remove(grouping);
            recorder.Record(new GroupingRemoved(Word, grouping.Name));
        }, ct);
    }

    public async Task<ChangeResultDto> AddSchoolAsync(Guid id, JoinGroupingDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Schools.Manage, ct);
        await db.Set<T>().FindOrThrowAsync(g => g.Id == id, ct);
        return await PlaceAsync(input.SchoolId!.Value, input, facts => Place(facts, id), ct);
    }

    public async Task<ChangeResultDto> RemoveSchoolAsync(Guid id, Guid schoolId, LeaveGroupingDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Schools.Manage, ct);
        await db.Set<T>().FindOrThrowAsync(g => g.Id == id, ct);
        return await PlaceAsync(schoolId, input, facts => Of(facts) == id ? Place(facts, null) : facts, ct);
    }

    // Nothing but the grouping changes, so the version need not be the one that somebody saw.
    private async Task<ChangeResultDto> PlaceAsync(Guid schoolId, LeaveGroupingDto input, Func<SchoolYearFacts, SchoolYearFacts> change, CancellationToken ct)
    {
        var stamp = (await list.InScope().AsNoTracking().FindOrThrowAsync(s => s.Id == schoolId, ct)).ConcurrencyStamp;
        return await editor.ChangeAsync(schoolId, input.Reason, stamp, years => SchoolYearChange.From(years, input.FromYear!.Value, change), ct);
    }

    // Counted are the schools inside the reader's scope.
    private IQueryable<GroupingDto> Rows()
        => Rows(db.Set<T>(), list.InScope().Where(SchoolListQuery.OpenOn(clock.TodayInChina)), db.ServiceSegments.IgnoreQueryFilters([DataScope.FilterName]).On(clock.TodayInChina));

    private async Task<ChangeResultDto> RunAsync(string reason, string name, Func<ProcessRecorder, Task<ChangeResultDto>> work, CancellationToken ct)
    {
        try
        {
            return await unitOfWork.RunAsync(StaffProcesses.EditGroupings, reason.Trim(), work, ct);
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException)
        {
            throw StaffErrors.NameTaken(name);   // by somebody else, a moment ago
        }
    }
}
