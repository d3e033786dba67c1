using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Kernel.Permissions;

/// <summary>Grants by the default roles of the definitions; the application itself (<see cref="SystemUser"/>) may do everything.</summary>
internal sealed class RolePermissionChecker(CurrentUserAccessor accessor, PermissionCatalogue catalogue) : IPermissionChecker
{
    public Task<bool> IsGrantedAsync(string permission, CancellationToken ct = default) => Task.FromResult(IsGranted(permission));

    public Task CheckAsync(string permission, CancellationToken ct = default)
        => IsGranted(permission) ? Task.CompletedTask : throw new PermissionDeniedException(permission);

    private bool IsGranted(string permission)
    {
        if (accessor.User is SystemUser) return true;
        for (var p = catalogue.Find(permission); ; p = p.Parent)
        {
            if (p is null || !accessor.User.Roles.Any(p.Roles.Contains)) return false;
            if (p.Parent is null) return true;
        }
    }
}
