using Microsoft.EntityFrameworkCore;

namespace QijiangTeachers.Kernel.History;

/// <summary>Work whose unique keys another writer may take at the same moment.</summary>
public static class UnitOfWorkRetries
{
    private const int Attempts = 3;

    /// <summary>
    /// As <see cref="UnitOfWork.RunAsync{T}"/>, but if the database refuses to store the rows the work runs again on what now
    /// stands: its own check then sees the other writer's row and says so in words.
    /// </summary>
    public static async Task<T> RunOnCurrentAsync<T>(this UnitOfWork unitOfWork, string kind, string? reason, Func<ProcessRecorder, Task<T>> work, CancellationToken ct = default)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                return await unitOfWork.RunAsync(kind, reason, work, ct);
            }
            catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException && attempt < Attempts) { }
    }

    /// <inheritdoc cref="RunOnCurrentAsync{T}"/>
    public static Task RunOnCurrentAsync(this UnitOfWork unitOfWork, string kind, string? reason, Func<ProcessRecorder, Task> work, CancellationToken ct = default)
        => unitOfWork.RunOnCurrentAsync(kind, reason, async recorder => { await work(recorder); return true; }, ct);
}
