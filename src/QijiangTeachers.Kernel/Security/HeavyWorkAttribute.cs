namespace QijiangTeachers.Kernel.Security;

/// <summary>
/// Costly for the server, or telling much at once: export, import, numbers in full. Counted by a narrower limit; of a page only
/// its forms are.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class HeavyWorkAttribute : Attribute;
