using System.Collections.Concurrent;

namespace QijiangTeachers.Kernel.Jobs;

/// <summary>
/// The runs of this process. A page reads their progress here, since SQLite can't store it while the job itself writes;
/// a cancel request takes effect here for the same reason.
/// </summary>
internal sealed class RunningJobs
{
    private readonly ConcurrentDictionary<Guid, RunningJob> _jobs = new();

    public void Add(RunningJob job) => _jobs[job.RunId] = job;

    public void Remove(RunningJob job) => _jobs.TryRemove(job.RunId, out _);

    public RunningJob? Find(Guid runId) => _jobs.GetValueOrDefault(runId);

    public void Cancel(Guid runId)
    {
        if (_jobs.TryGetValue(runId, out var job)) job.Cancel();
    }
}
