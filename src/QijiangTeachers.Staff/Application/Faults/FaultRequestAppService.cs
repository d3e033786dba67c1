using QijiangTeachers.Administration.Application.Requests;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Permissions;

namespace QijiangTeachers.Staff.Application.Faults;

internal sealed class FaultRequestAppService(IRequestDesk desk, FaultRequestKind kind, IPermissionChecker permissions, ErrorTexts texts) : IFaultRequestAppService
{
    public Task<Guid> CreateAsync(FaultRequestDto input, CancellationToken ct = default) => SubmitAsync(input, null, ct);

    public Task<Guid> UpdateAsync(Guid id, FaultRequestDto input, CancellationToken ct = default) => SubmitAsync(input, id, ct);

    public async Task<FaultRequestDto> GetAsync(Guid id, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Own.Report, ct);
        return await desk.ReadOwnAsync(kind, id, ct);
    }

    private async Task<Guid> SubmitAsync(FaultRequestDto input, Guid? requestId, CancellationToken ct)
    {
        await permissions.CheckAsync(StaffPermissions.Own.Report, ct);
        if (input.Evidence.Count == 0) throw new InputInvalidException(nameof(input.Evidence), texts.Of("FaultNeedsEvidence"));
        return await desk.SubmitAsync(kind, input with { About = input.About.Trim(), Text = input.Text.Trim() }, requestId, ct);
    }
}
