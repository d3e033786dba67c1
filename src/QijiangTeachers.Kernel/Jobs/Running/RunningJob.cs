namespace QijiangTeachers.Kernel.Jobs;

/// <summary>A run in this process: its progress in memory, and the ways in which it is told to stop.</summary>
internal sealed class RunningJob(Guid runId, string key, Guid holder, bool dryRun) : IJobProgress, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private JobSnapshot _progress = JobSnapshot.Start;

    public Guid RunId => runId;
    public string Key => key;
    public Guid Holder => holder;
    public bool DryRun => dryRun;
    public JobSnapshot Progress => Volatile.Read(ref _progress);
    public CancellationToken Stop => _stop.Token;
    public bool CancelRequested { get; private set; }
    public bool LeaseLost { get; private set; }

    public Task ReportAsync(int done, int? total, string? message = null)
    {
        Volatile.Write(ref _progress, new JobSnapshot(done, total, JobFailure.Cut(message) ?? Progress.Message));
        return Task.CompletedTask;
    }

    public void Cancel()
    {
        CancelRequested = true;
        _stop.Cancel();
    }

    public void LoseLease()
    {
        LeaseLost = true;
        _stop.Cancel();
    }

    public void Dispose() => _stop.Dispose();
}
