namespace QijiangTeachers.Kernel.Permissions;

/// <summary>
/// What another system may be given at once: a scope of OAuth and the permissions that it stands for, parents included.
/// The text key is <c>ApiScope:{Name}</c>.
/// </summary>
/// <param name="Name">As OAuth writes it.</param>
/// <param name="Permissions">What its holder may.</param>
/// <param name="NeedsDistrict">For clients of the whole district alone.</param>
public sealed record ApiScope(string Name, IReadOnlyList<string> Permissions, bool NeedsDistrict = false);
