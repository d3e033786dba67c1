using Microsoft.AspNetCore.Authorization;

namespace QijiangTeachers.Web.Security;

/// <summary>Asks for one permission.</summary>
internal sealed record PermissionRequirement(string Permission) : IAuthorizationRequirement;
