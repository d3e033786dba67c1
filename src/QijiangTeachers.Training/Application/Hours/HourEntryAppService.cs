using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Staff.Application.People;
using QijiangTeachers.Training.Domain;
using QijiangTeachers.Training.Persistence;

namespace QijiangTeachers.Training.Application.Hours;

internal sealed class HourEntryAppService(
    RegistryDbContext db, HourEntryList list, HourGrantReader grants, HourRecording recording, FactBatch batch, UnitOfWork unitOfWork, IPermissionChecker permissions)
    : IHourEntryAppService
{
    public async Task<PagedResultDto<HourEntryDto>> GetListAsync(GetHourEntryListInput input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(TrainingPermissions.Hours.Default, ct);
        return await list.PageAsync(input, ct);
    }

    public async Task<HourEntryDto> GetAsync(Guid id, CancellationToken ct = default)
    {
        await permissions.CheckAsync(TrainingPermissions.Hours.Default, ct);
        return await list.GetAsync(e => e.Id == id, ct);
    }

    public async Task ExportAsync(GetHourEntryListInput input, TableFileFormat format, Stream output, CancellationToken ct = default)
    {
        await permissions.CheckAsync(TrainingPermissions.Hours.Browse, ct);
        await TableWriter.WriteAsync(output, format, HourEntryColumns.Sheet, HourEntryColumns.All, list.StreamAsync(input, ct), ct);
    }

    public async Task<HourEntryDto> CreateAsync(CreateHourEntryDto input, CancellationToken ct = default)
    {
        var grant = await grants.ReadAsync(input, input.CertificateNo, ct);
        var person = await batch.RecordOneAsync(TrainingProcesses.RecordHours, input.Reason, input.TeacherNo, (r, people) => recording.PrepareAsync(r, people, grant, ct), ct);
        return await StandingAsync(person.Id, grant, ct);
    }

    public async Task<BatchResultDto> CreateManyAsync(CreateHourEntriesDto input, CancellationToken ct = default)
    {
        var grant = await grants.ReadAsync(input, null, ct);
        return await batch.RecordAsync(TrainingProcesses.RecordHours, input.Reason, input.TeacherNos, (r, people) => recording.PrepareAsync(r, people, grant, ct), ct);
    }

    public async Task<HourEntryDto> UpdateAsync(Guid id, UpdateHourEntryDto input, CancellationToken ct = default)
    {
        var entry = await FindAsync(id, ct);
        var grant = await grants.ReadAsync(input, input.CertificateNo, ct) with { TeacherId = entry.TeacherId };
        await unitOfWork.RunOnCurrentAsync(TrainingProcesses.CorrectHours, input.Reason.Trim(), recorder => recording.ReplaceAsync(recorder, entry, grant, ct), ct);
        return await StandingAsync(entry.TeacherId, grant, ct);
    }

    public async Task<HourEntryDto> ReverseAsync(Guid id, ReverseHourEntryDto input, CancellationToken ct = default)
    {
        var entry = await FindAsync(id, ct);
        var reversal = await unitOfWork.RunOnCurrentAsync(TrainingProcesses.ReverseHours, input.Reason.Trim(), recorder => recording.ReverseAsync(recorder, entry, ct), ct);
        return await list.GetAsync(e => e.Id == reversal.Id, ct);
    }

    private async Task<HourEntry> FindAsync(Guid id, CancellationToken ct)
    {
        await permissions.CheckAsync(TrainingPermissions.Hours.Record, ct);
        var entry = await db.HourEntries.AsNoTracking().FindOrThrowAsync(e => e.Id == id, ct);
        await grants.CheckLevelAsync(entry.Level, ct);
        return entry;
    }

    private Task<HourEntryDto> StandingAsync(Guid teacherId, HourGrant grant, CancellationToken ct)
        => list.GetAsync(e => e.TeacherId == teacherId && e.Activity == grant.Activity && e.StartOn == grant.StartOn && e.ReversesId == null && !e.IsReversed, ct);
}
