namespace QijiangTeachers.Kernel.Permissions;

/// <summary>A module's permissions; the text key is <c>Permission:{Name}</c>.</summary>
public sealed class PermissionGroup(string name)
{
    private readonly List<PermissionDefinition> _permissions = [];

    public string Name { get; } = name;
    public IReadOnlyList<PermissionDefinition> Permissions => _permissions;

    /// <summary>Adds a permission and the roles that hold it until the district grants otherwise.</summary>
    public PermissionDefinition AddPermission(string name, params string[] roles)
    {
        var permission = new PermissionDefinition(name, null, roles);
        _permissions.Add(permission);
        return permission;
    }
}
