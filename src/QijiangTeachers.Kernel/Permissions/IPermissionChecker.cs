namespace QijiangTeachers.Kernel.Permissions;

/// <summary>Says what the current user may do; application services ask it, pages ask the same.</summary>
public interface IPermissionChecker
{
    Task<bool> IsGrantedAsync(string permission, CancellationToken ct = default);

    /// <exception cref="Errors.PermissionDeniedException">The permission is missing.</exception>
    Task CheckAsync(string permission, CancellationToken ct = default);
}
