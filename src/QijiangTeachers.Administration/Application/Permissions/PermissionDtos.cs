using System.ComponentModel.DataAnnotations;

namespace QijiangTeachers.Administration.Application.Permissions;

/// <summary>A module's permissions.</summary>
public sealed record PermissionGroupDto(string Name, string DisplayName, IReadOnlyList<PermissionDto> Permissions);

/// <summary>A permission, its depth in the tree and who holds it.</summary>
public sealed record PermissionDto(string Name, string DisplayName, string? ParentName, int Depth, IReadOnlyList<RoleGrantDto> Grants);

/// <summary>Whether a role holds a permission, and whether it would by default.</summary>
public sealed record RoleGrantDto(string Role, bool IsGranted, bool IsDefault);

/// <summary>The wished state of some role–permission pairs; pairs that aren't named stay as they are.</summary>
public sealed record UpdateGrantsDto
{
    [Required] public IReadOnlyList<GrantDto> Grants { get; set; } = [];
    [MaxLength(200)] public string? Reason { get; set; }
}

/// <summary>One pair.</summary>
public sealed record GrantDto([property: Required] string Role, [property: Required] string Permission, bool IsGranted);

/// <summary>A pair that changes, and how many open accounts hold the role.</summary>
public sealed record GrantChangeDto(string Role, string Permission, string DisplayName, bool Before, bool After, int Accounts);
