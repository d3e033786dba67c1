using QijiangTeachers.Administration.Application.ApiClients;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Application.Permissions;

/// <summary>
/// The district's grants over the defaults of the definitions; a child counts only with its parent. An API client holds what
/// its scopes stand for. The application itself (<see cref="SystemUser"/>) may do everything.
/// </summary>
internal sealed class GrantedPermissionChecker(CurrentUserAccessor users, PermissionCatalogue catalogue, GrantOverrides overrides) : IPermissionChecker
{
    public async Task<bool> IsGrantedAsync(string permission, CancellationToken ct = default)
    {
        if (users.User is SystemUser) return true;
        if (!users.User.IsAuthenticated || catalogue.Find(permission) is not { } definition) return false;
        if (users.User is ApiClientUser client) return IsHeld(definition, client.Permissions);
        var grants = await overrides.GetAsync(ct);
        for (var p = definition; p is not null; p = p.Parent)
            if (!users.User.Roles.Any(role => grants.TryGetValue((role, p.Name), out var granted) ? granted : p.Roles.Contains(role)))
                return false;
        return true;
    }

    private static bool IsHeld(PermissionDefinition definition, IReadOnlySet<string> held)
    {
        for (var p = definition; p is not null; p = p.Parent)
            if (!held.Contains(p.Name)) return false;
        return true;
    }

    public async Task CheckAsync(string permission, CancellationToken ct = default)
    {
        if (!await IsGrantedAsync(permission, ct)) throw new PermissionDeniedException(permission);
    }
}
