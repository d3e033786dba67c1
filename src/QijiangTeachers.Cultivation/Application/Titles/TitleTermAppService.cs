using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Credentials.Application;
using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Cultivation.Application.TierRules;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Cultivation.Persistence;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.People;

namespace QijiangTeachers.Cultivation.Application.Titles;

internal sealed class TitleTermAppService(
    RegistryDbContext db, TitleTermList list, RecognitionChanges recognitions, FactChanges changes, FactBatch batch, TierRuleReader rules, IPermissionChecker permissions)
    : ITitleTermAppService
{
    public async Task<PagedResultDto<TitleTermDto>> GetListAsync(GetTitleTermListInput input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(CultivationPermissions.Titles.Default, ct);
        return await list.PageAsync(input, ct);
    }

    public async Task<TitleTermDto> GetAsync(Guid id, CancellationToken ct = default)
    {
        await permissions.CheckAsync(CultivationPermissions.Titles.Default, ct);
        return await list.GetAsync(t => t.Id == id, ct);
    }

    public async Task ExportAsync(GetTitleTermListInput input, TableFileFormat format, Stream output, CancellationToken ct = default)
    {
        await permissions.CheckAsync(CultivationPermissions.Titles.Browse, ct);
        await TableWriter.WriteAsync(output, format, TitleTermColumns.Sheet, TitleTermColumns.All, list.StreamAsync(input, ct), ct);
    }

    public async Task<TitleTermDto> CreateAsync(CreateTitleTermDto input, CancellationToken ct = default)
    {
        var grant = await ReadAsync(input, ct);
        var person = await batch.RecordOneAsync(CultivationProcesses.RecogniseTitles, input.Reason, input.TeacherNo, (r, people) => PrepareAsync(r, people, grant, ct), ct);
        return await list.GetAsync(t => t.TeacherId == person.Id && t.Title == grant.Title && t.RecognisedOn == grant.RecognisedOn, ct);
    }

    public async Task<BatchResultDto> CreateManyAsync(CreateTitleTermsDto input, CancellationToken ct = default)
    {
        var grant = await ReadAsync(input, ct);
        return await batch.RecordAsync(CultivationProcesses.RecogniseTitles, input.Reason, input.TeacherNos, (r, people) => PrepareAsync(r, people, grant, ct), ct);
    }

    public async Task UpdateAsync(Guid id, UpdateTitleTermDto input, CancellationToken ct = default)
    {
        await ManageAsync(ct);
        var grant = new TitleGrant(input.Title!.Value, input.RecognisedOn!.Value, input.ValidUntil, RecognitionChanges.Text(input.DocumentNo));
        recognitions.Check(grant.RecognisedOn, grant.ValidUntil);
        await changes.ChangeAsync<TitleTerm>(CultivationProcesses.CorrectTitle, id, input, async (term, school) =>
        {
            if (await db.TitleTerms.AnyAsync(t => t.TeacherId == term.TeacherId && t.Title == grant.Title && t.From == grant.RecognisedOn && t.Id != id, ct)) throw SameExists(grant);
            var before = new EffectivePeriod(term.From, term.To);
            return term.Correct(grant) is { Count: > 0 } fields ? TitleHistory.Corrected(term, before, fields, school) : null;
        }, ct);
    }

    public async Task EndAsync(Guid id, EndRecognitionDto input, CancellationToken ct = default)
    {
        await ManageAsync(ct);
        await recognitions.EndAsync<TitleTerm>(CultivationProcesses.EndTitle, id, input, TitleHistory.Ended, ct);
    }

    public async Task TakeBackEndAsync(Guid id, ChangeFactDto input, CancellationToken ct = default)
    {
        await ManageAsync(ct);
        await recognitions.TakeBackEndAsync<TitleTerm>(CultivationProcesses.TakeBackTitleEnd, id, input, TitleHistory.EndTakenBack, ct);
    }

    public async Task DeleteAsync(Guid id, ChangeFactDto input, CancellationToken ct = default)
    {
        await ManageAsync(ct);
        await recognitions.RemoveAsync<TitleTerm>(CultivationProcesses.RemoveTitle, id, input, TitleHistory.Removed, ct);
    }

    private async Task<TitleGrant> ReadAsync(RecogniseTitleInput input, CancellationToken ct)
    {
        await ManageAsync(ct);
        var recognisedOn = input.RecognisedOn!.Value;
        recognitions.Check(recognisedOn, input.ValidUntil);
        var usual = (await rules.OnAsync(recognisedOn, ct)).DefaultValidUntil(input.Title!.Value, recognisedOn);
        return new(input.Title!.Value, recognisedOn, input.TermUnknown ? null : input.ValidUntil ?? usual, RecognitionChanges.Text(input.DocumentNo));
    }

    private async Task<RecordFact> PrepareAsync(ProcessRecorder recorder, IReadOnlyList<NamedPerson> people, TitleGrant grant, CancellationToken ct)
    {
        var ids = people.Select(p => p.Id).ToList();
        var stored = await db.TitleTerms.AsNoTracking().Where(t => ids.Contains(t.TeacherId) && t.Title == grant.Title && t.From == grant.RecognisedOn)
            .ToDictionaryAsync(t => t.TeacherId, ct);
        return person =>
        {
            if (stored.TryGetValue(person.Id, out var there))
                return (there.ValidUntil, there.DocumentNo) == (grant.ValidUntil, grant.DocumentNo) ? false : throw SameExists(grant);
            var term = new TitleTerm(person.Id, grant.Title, grant.RecognisedOn, grant.ValidUntil, null, null, grant.DocumentNo, recorder.ProcessId);
            db.Add(term);
            recorder.Record(TitleHistory.Recognised(term, person.SchoolId));
            return true;
        };
    }

    private Task ManageAsync(CancellationToken ct) => permissions.CheckAsync(CultivationPermissions.Titles.Manage, ct);

    private static BusinessException SameExists(TitleGrant grant) => RecognitionErrors.SameExists(Terms.Shown(grant.Title), grant.RecognisedOn);
}
