namespace QijiangTeachers.Kernel.Permissions;

/// <summary>
/// What another system may be given at once: a scope of OAuth and the permissions that it stands for, parents included.
/// The text key is <c>ApiScope:{Name}</c>.
/// </summary>
public sealed record ApiScope(string Name, IReadOnlyList<string> Permissions);
