namespace QijiangTeachers.Kernel.History;

/// <summary>
/// Derives rows (stale marks, outbox messages) from a process, inside its transaction. Bulk work calls it once for every
/// portion of its events; the last call of a process comes at its end, with what is left, perhaps nothing. Ledger rows
/// (<see cref="Process.Changes"/> counts them) have no events and carry the process's id.
/// </summary>
public interface IChangeObserver
{
    Task OnChangesAsync(Process process, IReadOnlyList<ProcessEvent> events, CancellationToken ct);
}
