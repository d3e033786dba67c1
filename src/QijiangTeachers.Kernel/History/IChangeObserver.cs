namespace QijiangTeachers.Kernel.History;

/// <summary>
/// Derives rows (stale marks, outbox messages) from a process, inside its transaction. <paramref name="events"/> of
/// <see cref="OnChangesAsync"/> are those not yet written in portions.
/// </summary>
public interface IChangeObserver
{
    Task OnChangesAsync(Process process, IReadOnlyList<ProcessEvent> events, CancellationToken ct);
}
