namespace QijiangTeachers.Kernel.Permissions;

/// <summary>Collects the tree of permissions from the modules at start.</summary>
public interface IPermissionDefinitionContext
{
    PermissionGroup AddGroup(string name);
}
