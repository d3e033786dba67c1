using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using QijiangTeachers.Kernel.Permissions;

namespace QijiangTeachers.Web.Security;

/// <summary>Every permission is a policy of its name: <c>[Authorize("QijiangTeachers.Staff.Teachers")]</c>.</summary>
internal sealed class PermissionPolicyProvider(IOptions<AuthorizationOptions> options, PermissionCatalogue catalogue) : DefaultAuthorizationPolicyProvider(options)
{
    public override bool AllowsCachingPolicies => true;

    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName)
        => catalogue.Find(policyName) is { } permission
            ? new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(permission.Name)).Build()
            : await base.GetPolicyAsync(policyName);
}
