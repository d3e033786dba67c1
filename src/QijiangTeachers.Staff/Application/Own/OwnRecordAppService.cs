using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Own;

internal sealed class OwnRecordAppService(
    RegistryDbContext db, ITeacherAppService teachers, UnitOfWork unitOfWork, IPermissionChecker permissions, CurrentUserAccessor users, TimeProvider clock) : IOwnRecordAppService
{
    public async Task<TeacherDetailDto> GetAsync(DateOnly? asOf = null, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Own.Default, ct);
        return await teachers.GetAsync(Me(), asOf, ct);
    }

    public async Task<ChangeResultDto> ConfirmAsync(ConfirmRecordDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Own.Confirm, ct);
        var (me, today) = (Me(), clock.TodayInChina);
        return await unitOfWork.RunAsync(StaffProcesses.ConfirmRecord, null, async recorder =>
        {
            var teacher = await db.Teachers.FindOrThrowAsync(t => t.Id == me, ct);
            if (teacher.ConfirmedOn == today) return new ChangeResultDto(me, teacher.ConcurrencyStamp, false);
            if (teacher.ConcurrencyStamp != input.ConcurrencyStamp) throw new StaleVersionException();
            teacher.Confirm(today);
            recorder.Record(new RecordConfirmed(today) { TeacherId = me, SchoolId = teacher.CurrentSchoolId });
            await db.SaveChangesAsync(ct);
            // After the person's row, which whoever derives the segments anew holds as well.
            await db.ServiceSegments.Where(s => s.TeacherId == me).ExecuteUpdateAsync(u => u.SetProperty(s => s.ConfirmedOn, today), ct);
            return new ChangeResultDto(me, teacher.ConcurrencyStamp, true);
        }, ct);
    }

    private Guid Me() => users.User.Scope.TeacherId ?? throw new EntityNotFoundException(typeof(Teacher));
}
