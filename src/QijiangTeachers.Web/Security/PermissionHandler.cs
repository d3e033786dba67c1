using Microsoft.AspNetCore.Authorization;
using QijiangTeachers.Kernel.Permissions;

namespace QijiangTeachers.Web.Security;

/// <summary>Endpoints and pages ask the same checker as the services.</summary>
internal sealed class PermissionHandler(IPermissionChecker permissions) : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (await permissions.IsGrantedAsync(requirement.Permission)) context.Succeed(requirement);
    }
}
