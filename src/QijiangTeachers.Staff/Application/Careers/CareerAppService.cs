using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Careers;

internal sealed class CareerAppService(CareerEditor editor, IPermissionChecker permissions, ErrorTexts texts) : ICareerAppService
{
    public async Task<ChangeResultDto> TransferAsync(Guid id, TransferDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Teachers.Transfer, ct);
        return await editor.ChangeAsync(StaffProcesses.Transfer, id, input, c => c.Transfer(input.SchoolId!.Value, input.From!.Value), input.SchoolId, ct);
    }

    public async Task<ChangeResultDto> LeaveAsync(Guid id, LeaveServiceDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Teachers.Leave, ct);
        if (input.Status == ServiceStatus.InService) throw StaffErrors.UnknownValue(texts.Of("Leave:Status"), Terms.Shown(ServiceStatus.InService));
        return await editor.ChangeAsync(StaffProcesses.Leave, id, input, c => c.Leave(input.Status!.Value, input.LastDay!.Value), ct: ct);
    }

    public async Task<ChangeResultDto> TakeBackLeaveAsync(Guid id, TakeBackLeaveDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Teachers.Leave, ct);
        return await editor.ChangeAsync(StaffProcesses.TakeBackLeave, id, input, c => c.TakeBackLeave(), ct: ct);
    }

    public async Task<ChangeResultDto> ReturnAsync(Guid id, ReturnDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Teachers.Leave, ct);
        var own = new SpellAttributes(input.Category, input.Employment, null, null, null);
        return await editor.ChangeAsync(StaffProcesses.Return, id, input, c => c.Return(input.SchoolId!.Value, input.From!.Value, own), input.SchoolId, ct);
    }

    public async Task<ChangeResultDto> ChangeAttributeAsync(Guid id, ChangeAttributeDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Teachers.Correct, ct);
        var value = TeacherAttributes.Parse(input.Attribute!.Value, string.IsNullOrWhiteSpace(input.Value) ? null : input.Value.Trim());
        return await editor.ChangeAsync(StaffProcesses.ChangeAttribute, id, input, c => c.Change(input.Attribute.Value, value, input.From!.Value), ct: ct);
    }

    public Task<ChangeResultDto> AddSpellAsync(Guid id, SpellInput input, CancellationToken ct = default)
        => EditAsync(StaffProcesses.EditSpells, id, input, c => c.AddSpell(input.Facts), input.SchoolId, ct);

    public Task<ChangeResultDto> UpdateSpellAsync(Guid id, Guid spellId, SpellInput input, CancellationToken ct = default)
        => EditAsync(StaffProcesses.EditSpells, id, input, c => c.CorrectSpell(spellId, input.Facts), input.SchoolId, ct);

    public Task<ChangeResultDto> RemoveSpellAsync(Guid id, Guid spellId, RemoveFactDto input, CancellationToken ct = default)
        => EditAsync(StaffProcesses.EditSpells, id, input, c => c.RemoveSpell(spellId), null, ct);

    public Task<ChangeResultDto> AddLeaveAsync(Guid id, AddLeaveDto input, CancellationToken ct = default)
        => EditAsync(StaffProcesses.EditLeaves, id, input, c => c.AddLeave(input.Kind!.Value, input.From!.Value, input.LastDay, Text(input.Cause)), null, ct);

    public Task<ChangeResultDto> UpdateLeaveAsync(Guid id, Guid leaveId, CorrectLeaveDto input, CancellationToken ct = default)
        => EditAsync(StaffProcesses.EditLeaves, id, input, c => c.CorrectLeave(leaveId, input.LastDay, Text(input.Cause)), null, ct);

    public Task<ChangeResultDto> RemoveLeaveAsync(Guid id, Guid leaveId, RemoveFactDto input, CancellationToken ct = default)
        => EditAsync(StaffProcesses.EditLeaves, id, input, c => c.RemoveLeave(leaveId), null, ct);

    private async Task<ChangeResultDto> EditAsync(string kind, Guid id, ChangeInput input, Action<Career> act, Guid? school, CancellationToken ct)
    {
        await permissions.CheckAsync(StaffPermissions.Teachers.Correct, ct);
        return await editor.ChangeAsync(kind, id, input, act, school, ct);
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
