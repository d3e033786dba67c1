using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace QijiangTeachers.Kernel.History.Chain;

/// <summary>Recomputes the seals of some processes; their events pass by once, in the order of the key.</summary>
internal sealed class ProcessCheck(HistoryKey key, HistoryVerification result)
{
    private readonly CanonicalForm _form = new();

    /// <param name="processes">As stored, with their events.</param>
    /// <param name="redactions">Of those processes out of which words were taken.</param>
    /// <param name="events">Those of these processes, one process after the other, by number.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>What isn't as it was sealed.</returns>
    public async Task<IReadOnlyList<HistoryFinding>> RunAsync(
        IReadOnlyList<Process> processes, IReadOnlyDictionary<Guid, HistoryRedaction> redactions, IQueryable<ProcessEvent> events, CancellationToken ct)
    {
        var byId = processes.ToDictionary(p => p.Id);
        var found = new List<HistoryFinding>();
        await foreach (var check in ChecksAsync(byId, redactions, events, ct))
            using (check)
                Close(check, found);
        // What is left has no events.
        foreach (var process in byId.Values)
            using (var check = new EventsCheck(key, process, redactions.GetValueOrDefault(process.Id), _form))
                Close(check, found);
        return found;
    }

    private async IAsyncEnumerable<EventsCheck> ChecksAsync(
        Dictionary<Guid, Process> left, IReadOnlyDictionary<Guid, HistoryRedaction> redactions, IQueryable<ProcessEvent> events, [EnumeratorCancellation] CancellationToken ct)
    {
        EventsCheck? check = null;
        await foreach (var e in events.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            if (check?.Process.Id != e.ProcessId)
            {
                if (check is not null) yield return check;
                // A process that came between the two queries is for the next time.
                check = left.Remove(e.ProcessId, out var process) ? new(key, process, redactions.GetValueOrDefault(process.Id), _form) : null;
            }
            if (check is null) continue;
            check.Add(e);
            result.Events++;
        }
        if (check is not null) yield return check;
    }

    private void Close(EventsCheck check, List<HistoryFinding> found)
    {
        result.Processes++;
        found.AddRange(check.Close());
    }
}
