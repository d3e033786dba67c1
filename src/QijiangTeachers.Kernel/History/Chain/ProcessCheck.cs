using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace QijiangTeachers.Kernel.History.Chain;

/// <summary>Recomputes the seals of some processes; their events pass by once, in the order of the key.</summary>
internal sealed class ProcessCheck(HistoryKey key, HistoryVerification result, Findings findings)
{
    private readonly CanonicalForm _form = new();

    /// <summary>Processes whose seal didn't fit.</summary>
    public long Unsealed { get; private set; }

    /// <param name="processes">As stored, with their events.</param>
    /// <param name="events">Those of these processes, one process after the other, by number.</param>
    /// <returns>The processes that aren't what was sealed.</returns>
    public async Task<IReadOnlySet<Guid>> RunAsync(IReadOnlyList<Process> processes, IQueryable<ProcessEvent> events, CancellationToken ct)
    {
        var byId = processes.ToDictionary(p => p.Id);
        var faulty = new HashSet<Guid>();
        await foreach (var check in ChecksAsync(byId, events, ct))
            using (check)
                await CloseAsync(check, faulty);
        // What is left has no events.
        foreach (var process in byId.Values)
            using (var check = new EventsCheck(key, process, _form))
                await CloseAsync(check, faulty);
        return faulty;
    }

    private async IAsyncEnumerable<EventsCheck> ChecksAsync(Dictionary<Guid, Process> left, IQueryable<ProcessEvent> events, [EnumeratorCancellation] CancellationToken ct)
    {
        EventsCheck? check = null;
        await foreach (var e in events.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            if (check?.Process.Id != e.ProcessId)
            {
                if (check is not null) yield return check;
                // A process that came between the two queries is for the next time.
                check = left.Remove(e.ProcessId, out var process) ? new(key, process, _form) : null;
            }
            if (check is null) continue;
            check.Add(e);
            result.Events++;
        }
        if (check is not null) yield return check;
    }

    private async Task CloseAsync(EventsCheck check, HashSet<Guid> faulty)
    {
        result.Processes++;
        foreach (var finding in check.Close())
        {
            faulty.Add(check.Process.Id);
            if (finding.Fault == HistoryFault.ProcessChanged) Unsealed++;
            await findings.AddAsync(finding);
        }
    }
}
