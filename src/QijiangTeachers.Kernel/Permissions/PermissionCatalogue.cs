using QijiangTeachers.Kernel.Modularity;

namespace QijiangTeachers.Kernel.Permissions;

/// <summary>All permissions of the composed modules.</summary>
public sealed class PermissionCatalogue : IPermissionDefinitionContext
{
    private readonly List<PermissionGroup> _groups = [];
    private readonly List<ApiScope> _scopes = [];
    private readonly Lazy<Dictionary<string, PermissionDefinition>> _byName;

    public PermissionCatalogue(ModuleSet modules)
    {
        foreach (var module in modules.Modules) module.Permit(this);
        _byName = new(() => All.ToDictionary(p => p.Name));
    }

    public IReadOnlyList<PermissionGroup> Groups => _groups;
    public IEnumerable<PermissionDefinition> All => _groups.SelectMany(g => g.Permissions).SelectMany(p => p.SelfAndChildren());

    /// <summary>What API clients can be given; nothing else.</summary>
    public IReadOnlyList<ApiScope> ApiScopes => _scopes;

    public void AddApiScope(string name, params string[] permissions) => _scopes.Add(new(name, permissions));

    public void AddDistrictApiScope(string name, params string[] permissions) => _scopes.Add(new(name, permissions, NeedsDistrict: true));

    public PermissionGroup AddGroup(string name)
    {
        var group = new PermissionGroup(name);
        _groups.Add(group);
        return group;
    }

    public PermissionDefinition? Find(string name) => _byName.Value.GetValueOrDefault(name);
}
