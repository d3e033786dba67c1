using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.Requests;
using QijiangTeachers.Kernel.Erasing;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Erasing;

internal sealed class ErasureAppService(
    RegistryDbContext db, IRequestDesk desk, EraseRequestKind kind, ErasureSubject subject, ErasureRules rules, PersonEraser eraser, IPermissionChecker permissions, IConfirmation confirmation, TimeProvider clock) : IErasureAppService
{
    private static readonly SortMap<ErasureDto> Sorts = new("at desc") { ["at"] = e => e.At };

    public async Task<ErasurePreviewDto> GetPreviewAsync(Guid teacherId, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Teachers.Erase, ct);
        await db.Teachers.AsNoTracking().FindOrThrowAsync(t => t.Id == teacherId, ct);
        var records = await subject.RecordsAsync(teacherId, ct);
        var person = await subject.OfAsync(records, clock.UtcNow, ct);
        var left = await rules.LeftOnAsync(person.TeacherIds, ct);
        return new(teacherId, records[0].Name, records[0].Number, left, rules.RetainedUntil(left),
            [.. (await rules.ObstaclesAsync(records, null, ct)).Select(rules.Text)], await eraser.PlanAsync(person, ct), !person.Words.NamesAreUnique) { IsErased = records[0].IsErased };
    }

    public async Task<Guid> CreateAsync(EraseTeacherDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Teachers.Erase, ct);
        confirmation.Require();
        if ((await db.Teachers.AsNoTracking().FindOrThrowAsync(t => t.Id == input.TeacherId, ct)).IsErased) throw StaffErrors.Erased();
        return await desk.SubmitAsync(kind, input with { Reason = input.Reason.Trim() }, null, ct);
    }

    public async Task<PagedResultDto<ErasureDto>> GetListAsync(GetErasureListInput input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Teachers.Erase, ct);
        var rows = db.Set<PersonErasureRecord>().AsNoTracking();
        if (input.Since is { } since) rows = rows.Where(e => e.At >= since);
        return await rows.Select(e => new ErasureDto { TeacherId = e.TeacherId, At = e.At, Basis = e.Basis, ProcessId = e.ProcessId }).ToPagedResultAsync(input, Sorts, e => e.TeacherId, ct);
    }
}
