using QijiangTeachers.Administration.Application.Requests;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Staff.Application.Transfers;

internal sealed class TransferRequestAppService(IRequestDesk desk, TransferRequestKind kind, IPermissionChecker permissions, CurrentUserAccessor users) : ITransferRequestAppService
{
    public Task<Guid> CreateAsync(TransferRequestDto input, CancellationToken ct = default) => SubmitAsync(input, null, ct);

    public Task<Guid> UpdateAsync(Guid id, TransferRequestDto input, CancellationToken ct = default) => SubmitAsync(input, id, ct);

    public Task<TransferRequestDto> GetAsync(Guid id, CancellationToken ct = default) => desk.ReadOwnAsync(kind, id, ct);

    private async Task<Guid> SubmitAsync(TransferRequestDto input, Guid? requestId, CancellationToken ct)
    {
        await permissions.CheckAsync(StaffPermissions.TransferRequests, ct);
        var forSelf = users.User.TeacherId is { } me && (input.TeacherId is null || input.TeacherId == me);
        var asked = input with { TeacherId = forSelf ? users.User.TeacherId : input.TeacherId, Reason = input.Reason.Trim() };
        return await desk.SubmitAsync(kind, asked, requestId, ct);
    }
}
