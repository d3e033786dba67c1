using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Rotation.Domain;
using QijiangTeachers.Rotation.Persistence;
using QijiangTeachers.Staff.Application.People;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Rotation.Application.Placements;

internal sealed class RotationPlacementAppService(
    RegistryDbContext db, RotationPlacementList list, PlacementPreparation preparation, FactChanges changes, FactBatch batch, IPermissionChecker permissions,
    ErrorTexts texts, CurrentUserAccessor users, TimeProvider clock) : IRotationPlacementAppService
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        [PlacementRules.ToSchool] = nameof(AddPlacementInput.ToSchoolId), [PlacementRules.EndOn] = nameof(AddPlacementInput.EndOn),
    };

    public async Task<PagedResultDto<RotationPlacementDto>> GetListAsync(GetRotationPlacementListInput input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(RotationPermissions.Placements.Default, ct);
        return await list.PageAsync(input, ct);
    }

    public async Task<RotationPlacementDto> GetAsync(Guid id, CancellationToken ct = default)
    {
        await permissions.CheckAsync(RotationPermissions.Placements.Default, ct);
        return await list.GetAsync(p => p.Id == id, ct);
    }

    public async Task ExportAsync(GetRotationPlacementListInput input, TableFileFormat format, Stream output, CancellationToken ct = default)
    {
        await permissions.CheckAsync(RotationPermissions.Placements.Browse, ct);
        await TableWriter.WriteAsync(output, format, RotationPlacementColumns.Sheet, RotationPlacementColumns.All, list.StreamAsync(input, ct), ct);
    }

    public async Task<RotationPlacementDto> CreateAsync(CreateRotationPlacementDto input, CancellationToken ct = default)
    {
        await CheckAsync(input, ct);
        var person = await batch.RecordOneAsync(RotationProcesses.AddPlacements, input.Reason, input.TeacherNo, (r, people) => preparation.PrepareAsync(r, people, input, ct), ct);
        return await list.GetAsync(p => p.TeacherId == person.Id && p.Kind == input.Kind && p.StartOn == input.StartOn, ct);
    }

    public async Task<BatchResultDto> CreateManyAsync(CreateRotationPlacementsDto input, CancellationToken ct = default)
    {
        await CheckAsync(input, ct);
        return await batch.RecordAsync(RotationProcesses.AddPlacements, input.Reason, input.TeacherNos, (r, people) => preparation.PrepareAsync(r, people, input, ct), ct);
    }

    public async Task UpdateAsync(Guid id, UpdateRotationPlacementDto input, CancellationToken ct = default)
    {
        await ManageAsync(ct);
        var plan = new PlacementPlan(input.Kind!.Value, input.SchoolYear!.Value, input.FromSchoolId!.Value, input.ToSchoolId!.Value, input.StartOn!.Value, input.EndOn);
        PlacementRules.Check(plan).Throw(texts, Fields);
        await RequireSchoolsAsync([plan.FromSchoolId, plan.ToSchoolId], ct);
        var history = await preparation.HistoryAsync(ct);
        await changes.ChangeAsync<RotationPlacement>(RotationProcesses.CorrectPlacement, id, input, async (placement, _) =>
        {
            if (await db.RotationPlacements.AnyAsync(p => p.TeacherId == placement.TeacherId && p.Kind == plan.Kind && p.From == plan.StartOn && p.Id != id, ct))
                throw RotationErrors.SamePlacementExists(plan.Kind, plan.StartOn);
            var before = placement.Plan;
            return placement.Correct(plan) ? history.Corrected(before, placement) : null;
        }, ct);
    }

    public async Task EndAsync(Guid id, EndRotationPlacementDto input, CancellationToken ct = default)
    {
        await ManageAsync(ct);
        await changes.ChangeAsync<RotationPlacement>(RotationProcesses.EndPlacement, id, input,
            (placement, _) => placement.EndEarly(input.EndOn!.Value, input.Reason.Trim()) ? PlacementHistory.Ended(placement) : null, ct);
    }

    public async Task TakeBackEndAsync(Guid id, ChangeFactDto input, CancellationToken ct = default)
    {
        await ManageAsync(ct);
        await changes.ChangeAsync<RotationPlacement>(RotationProcesses.TakeBackPlacementEnd, id, input, (placement, _) =>
        {
            var told = placement.PlannedTo is null ? null : PlacementHistory.EndTakenBack(placement);
            return placement.TakeBackEnd() ? told : null;
        }, ct);
    }

    public async Task DeleteAsync(Guid id, ChangeFactDto input, CancellationToken ct = default)
    {
        await ManageAsync(ct);
        var history = await preparation.HistoryAsync(ct);
        await changes.RemoveAsync<RotationPlacement>(RotationProcesses.RemovePlacement, id, input, (placement, _) =>
        {
            placement.Remove(clock.UtcNow, users.User.Id);
            return history.Removed(placement);
        }, ct);
    }

    private async Task CheckAsync(AddPlacementInput input, CancellationToken ct)
    {
        await ManageAsync(ct);
        PlacementRules.Check(new(input.Kind!.Value, 0, input.FromSchoolId ?? Guid.Empty, input.ToSchoolId!.Value, input.StartOn!.Value, input.EndOn)).Throw(texts, Fields);
        await RequireSchoolsAsync(input.FromSchoolId is { } from ? [from, input.ToSchoolId.Value] : [input.ToSchoolId.Value], ct);
    }

    private async Task RequireSchoolsAsync(Guid[] schools, CancellationToken ct)
    {
        if (await db.Schools.CountAsync(s => schools.Contains(s.Id), ct) < schools.Length)
            throw new InputInvalidException(nameof(AddPlacementInput.ToSchoolId), texts.Of("Fault:Rotation.UnknownSchool"));
    }

    private Task ManageAsync(CancellationToken ct) => permissions.CheckAsync(RotationPermissions.Placements.Manage, ct);
}
