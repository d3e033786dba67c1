namespace QijiangTeachers.Kernel.Permissions;

/// <summary>
/// Opens an endpoint without a permission of its own to API clients: its service decides. Others of that kind are about the
/// own account, which a client hasn't.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ForApiClientsAttribute : Attribute;
