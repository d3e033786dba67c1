using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Kernel.Jobs;

/// <summary>What the run log alone doesn't know: which runs are alive, and how far those of this process are by now; scoped.</summary>
public sealed class JobMonitor
{
    private readonly RegistryDbContext _db;
    private readonly TimeProvider _clock;
    private readonly RunningJobs _running;

    internal JobMonitor(RegistryDbContext db, TimeProvider clock, RunningJobs running) => (_db, _clock, _running) = (db, clock, running);

    /// <summary>The executions whose lease holds: a run that says Running with another holder is dead.</summary>
    public async Task<IReadOnlySet<Guid>> LiveHoldersAsync(CancellationToken ct = default)
    {
        var now = _clock.UtcNow;
        return await _db.Set<JobLease>().Where(l => l.Holder != null && l.Until > now).Select(l => l.Holder!.Value).ToHashSetAsync(ct);
    }

    /// <summary>Fresher than the stored progress; null if the run isn't one of this process.</summary>
    public (int Done, int? Total, string? Message)? ProgressOf(Guid runId)
        => _running.Find(runId)?.Progress is { } p ? (p.Done, p.Total, p.Message) : null;
}
