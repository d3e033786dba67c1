namespace QijiangTeachers.Administration.Domain.Grants;

/// <summary>The district's word on one role and one permission; where there is none, the permission's default roles hold it.</summary>
public sealed class PermissionGrant
{
    private PermissionGrant() { }

    public PermissionGrant(string role, string permission, bool isGranted) => (Role, Permission, IsGranted) = (role, permission, isGranted);

    public string Role { get; private init; } = "";
    public string Permission { get; private init; } = "";
    public bool IsGranted { get; set; }
}
