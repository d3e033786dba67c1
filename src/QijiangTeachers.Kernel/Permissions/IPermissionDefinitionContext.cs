namespace QijiangTeachers.Kernel.Permissions;

/// <summary>Collects the tree of permissions from the modules at start.</summary>
public interface IPermissionDefinitionContext
{
    PermissionGroup AddGroup(string name);

    /// <summary>Offers permissions to API clients under one name; parents have to be named too.</summary>
    void AddApiScope(string name, params string[] permissions);

    /// <summary>The same for clients of the whole district alone.</summary>
    void AddDistrictApiScope(string name, params string[] permissions);
}
