using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Credentials.Persistence;
using Microsoft.Extensions.Localization;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.People;

namespace QijiangTeachers.Credentials.Application.DualQualifications;

internal sealed class DualQualificationAppService(
    RegistryDbContext db, DualQualificationList list, RecognitionChanges recognitions, FactChanges changes, FactBatch batch, IPermissionChecker permissions, IStringLocalizer<CredentialsModule> texts)
    : IDualQualificationAppService
{
    public async Task<PagedResultDto<DualQualificationDto>> GetListAsync(GetDualQualificationListInput input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(CredentialsPermissions.DualQualifications.Default, ct);
        return await list.PageAsync(input, ct);
    }

    public async Task<DualQualificationDto> GetAsync(Guid id, CancellationToken ct = default)
    {
        await permissions.CheckAsync(CredentialsPermissions.DualQualifications.Default, ct);
        return await list.GetAsync(q => q.Id == id, ct);
    }

    public async Task ExportAsync(GetDualQualificationListInput input, TableFileFormat format, Stream output, CancellationToken ct = default)
    {
        await permissions.CheckAsync(CredentialsPermissions.DualQualifications.Browse, ct);
        await TableWriter.WriteAsync(output, format, DualQualificationColumns.Sheet, DualQualificationColumns.All, list.StreamAsync(input, ct), ct);
    }

    public async Task<DualQualificationDto> CreateAsync(CreateDualQualificationDto input, CancellationToken ct = default)
    {
        var grant = await ReadAsync(input, ct);
        var person = await batch.RecordOneAsync(CredentialsProcesses.RecogniseDualQualifications, input.Reason, input.TeacherNo, (r, people) => PrepareAsync(r, people, grant, ct), ct);
        return await list.GetAsync(q => q.TeacherId == person.Id && q.Level == grant.Level && q.RecognisedOn == grant.RecognisedOn, ct);
    }

    public async Task<BatchResultDto> CreateManyAsync(CreateDualQualificationsDto input, CancellationToken ct = default)
    {
        var grant = await ReadAsync(input, ct);
        return await batch.RecordAsync(CredentialsProcesses.RecogniseDualQualifications, input.Reason, input.TeacherNos, (r, people) => PrepareAsync(r, people, grant, ct), ct);
    }

    public async Task UpdateAsync(Guid id, UpdateDualQualificationDto input, CancellationToken ct = default)
    {
        await ManageAsync(ct);
        var grant = new DualQualificationGrant(input.Level!.Value, input.RecognisedOn!.Value, input.ValidUntil, RecognitionChanges.Text(input.DocumentNo));
        recognitions.Check(grant.RecognisedOn, grant.ValidUntil);
        await changes.ChangeAsync<DualQualification>(CredentialsProcesses.CorrectDualQualification, id, input, async (recognition, school) =>
        {
            if (await db.DualQualifications.AnyAsync(q => q.TeacherId == recognition.TeacherId && q.Level == grant.Level && q.From == grant.RecognisedOn && q.Id != id, ct)) throw SameExists(grant);
            var before = new EffectivePeriod(recognition.From, recognition.To);
            return recognition.Correct(grant) is { Count: > 0 } fields ? DualQualificationHistory.Corrected(recognition, before, fields, school) : null;
        }, ct);
    }

    public async Task EndAsync(Guid id, EndRecognitionDto input, CancellationToken ct = default)
    {
        await ManageAsync(ct);
        await recognitions.EndAsync<DualQualification>(CredentialsProcesses.EndDualQualification, id, input, DualQualificationHistory.Ended, ct);
    }

    public async Task TakeBackEndAsync(Guid id, ChangeFactDto input, CancellationToken ct = default)
    {
        await ManageAsync(ct);
        await recognitions.TakeBackEndAsync<DualQualification>(CredentialsProcesses.TakeBackDualQualificationEnd, id, input, DualQualificationHistory.EndTakenBack, ct);
    }

    public async Task DeleteAsync(Guid id, ChangeFactDto input, CancellationToken ct = default)
    {
        await ManageAsync(ct);
        await recognitions.RemoveAsync<DualQualification>(CredentialsProcesses.RemoveDualQualification, id, input, DualQualificationHistory.Removed, ct);
    }

    private async Task<DualQualificationGrant> ReadAsync(RecogniseDualQualificationInput input, CancellationToken ct)
    {
        await ManageAsync(ct);
        var recognisedOn = input.RecognisedOn!.Value;
        recognitions.Check(recognisedOn, input.ValidUntil);
        var usual = RecognitionRules.LastDayOfTerm(recognisedOn, DualQualification.DefaultTermYears);
        return new(input.Level!.Value, recognisedOn, input.TermUnknown ? null : input.ValidUntil ?? usual, RecognitionChanges.Text(input.DocumentNo));
    }

    private async Task<RecordFact> PrepareAsync(ProcessRecorder recorder, IReadOnlyList<NamedPerson> people, DualQualificationGrant grant, CancellationToken ct)
    {
        var ids = people.Select(p => p.Id).ToList();
        var stored = await db.DualQualifications.AsNoTracking().Where(q => ids.Contains(q.TeacherId) && q.Level == grant.Level && q.From == grant.RecognisedOn)
            .ToDictionaryAsync(q => q.TeacherId, ct);
        return person =>
        {
            if (stored.TryGetValue(person.Id, out var there))
                return (there.ValidUntil, there.DocumentNo) == (grant.ValidUntil, grant.DocumentNo) ? false : throw SameExists(grant);
            var recognition = new DualQualification(person.Id, grant.Level, grant.RecognisedOn, grant.ValidUntil, grant.DocumentNo, recorder.ProcessId);
            db.Add(recognition);
            recorder.Record(DualQualificationHistory.Recognised(recognition, person.SchoolId));
            return true;
        };
    }

    private Task ManageAsync(CancellationToken ct) => permissions.CheckAsync(CredentialsPermissions.DualQualifications.Manage, ct);

    private BusinessException SameExists(DualQualificationGrant grant) => RecognitionErrors.SameExists(texts["Dual:Named", Terms.Shown(grant.Level)], grant.RecognisedOn);
}
