namespace QijiangTeachers.Kernel.Errors;

/// <summary>The user may not do this at all (401 for strangers, 403 when signed in).</summary>
public sealed class PermissionDeniedException(string permission) : Exception($"Permission {permission} is missing.")
{
    public string Permission { get; } = permission;
}
