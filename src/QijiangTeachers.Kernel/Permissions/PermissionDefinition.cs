namespace QijiangTeachers.Kernel.Permissions;

/// <summary>One permission; a child is only held together with its parent.</summary>
public sealed class PermissionDefinition(string name, PermissionDefinition? parent, IReadOnlyList<string> roles)
{
    private readonly List<PermissionDefinition> _children = [];

    public string Name { get; } = name;
    public PermissionDefinition? Parent { get; } = parent;
    public IReadOnlyList<string> Roles { get; } = roles;
    public IReadOnlyList<PermissionDefinition> Children => _children;

    public PermissionDefinition AddChild(string name, params string[] roles)
    {
        var child = new PermissionDefinition(name, this, roles);
        _children.Add(child);
        return child;
    }

    public IEnumerable<PermissionDefinition> SelfAndChildren() => _children.SelectMany(c => c.SelfAndChildren()).Prepend(this);
}
