using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Application.Merging;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Teachers;

internal sealed class TeacherAppService(
    RegistryDbContext db, IPermissionChecker permissions, CurrentUserAccessor users, UnitOfWork unitOfWork, TimeProvider clock,
    TeacherListQuery list, TeacherDetailReader details, TimelineReader timeline, MergedRecords merged, RosterSheetWriter rosterWriter, IConfirmation confirmation) : ITeacherAppService
{
    public async Task<PagedResultDto<TeacherDto>> GetListAsync(GetTeacherListInput input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Teachers.Default, ct);
        return await list.PageAsync(input, ct);
    }

    public async Task<TeacherDetailDto> GetAsync(Guid id, DateOnly? asOf = null, CancellationToken ct = default)
    {
        await CheckReadAsync(id, ct);
        var sees = IsOwn(id) || await permissions.IsGrantedAsync(StaffPermissions.Teachers.Correct, ct);
        return await details.ReadAsync(id, asOf ?? clock.TodayInChina, sees, ct);
    }

    public async Task<Guid?> GetSurvivorAsync(Guid id, CancellationToken ct = default)
    {
        await CheckReadAsync(id, ct);
        return await merged.SurvivorOfAsync(id, ct) is { } survivor && await db.Teachers.AnyAsync(t => t.Id == survivor, ct) ? survivor : null;
    }

    public async Task<TimelineDto> GetTimelineAsync(Guid id, GetTimelineInput input, CancellationToken ct = default)
    {
        await CheckReadAsync(id, ct);
        if (!await db.Teachers.AnyAsync(t => t.Id == id, ct)) throw new EntityNotFoundException(typeof(Teacher));
        return await timeline.ReadAsync(id, input, ct);
    }

    public async Task ExportAsync(ExportTeachersInput input, TableFileFormat format, Stream output, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Teachers.Export, ct);
        var columns = TeacherColumns.Choose(input.Columns);
        await list.PrepareAsync(input, ct);
        var rows = TeacherExportRow.Of(db, list.People(input), list.DayOf(input));
        var count = await list.CountAsync(input, ct);
        await unitOfWork.RunAsync(StaffProcesses.Export, null, recorder =>
        {
            recorder.Record(new RosterExported((int)count, string.Join(' ', columns.Select(c => c.Header))));
            return Task.CompletedTask;
        }, ct);
        await TableWriter.WriteAsync(output, format, "教师", columns, rows.AsNoTracking().AsAsyncEnumerable(), ct);
    }

    public async Task ExportRosterAsync(ExportRosterInput input, Stream output, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Teachers.Export, ct);
        await permissions.CheckAsync(StaffPermissions.Teachers.Reveal, ct);
        confirmation.Require();
        await list.PrepareAsync(input, ct);
        var ids = list.People(input).Select(p => p.Teacher.Id);
        var people = await list.People(input).Select(p => new { p.Teacher.Id, p.Teacher.CurrentSchoolId }).ToListAsync(ct);
        await unitOfWork.RunAsync(StaffProcesses.Reveal, input.Reason, recorder =>
        {
            recorder.Record(new RosterExported(people.Count, "身份证号 手机"));
            foreach (var person in people) recorder.Record(new IdentityRevealed("身份证号、手机") { TeacherId = person.Id, SchoolId = person.CurrentSchoolId });
            return Task.CompletedTask;
        }, ct);
        await rosterWriter.WriteAsync(output, ids, ct);
    }

    // The own record is open to a teacher who may see no other: for them no other is there.
    private async Task CheckReadAsync(Guid id, CancellationToken ct)
    {
        if (IsOwn(id)) await permissions.CheckAsync(StaffPermissions.Own.Default, ct);
        else if (await permissions.IsGrantedAsync(StaffPermissions.Own.Default, ct) && !await permissions.IsGrantedAsync(StaffPermissions.Teachers.Default, ct)) throw new EntityNotFoundException(typeof(Teacher), id);
        else await permissions.CheckAsync(StaffPermissions.Teachers.Default, ct);
    }

    private bool IsOwn(Guid id) => users.User.Scope.TeacherId == id;
}
