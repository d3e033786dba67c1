namespace QijiangTeachers.Kernel.Jobs;

/// <summary>Work that runs without a user; all of it goes through the one job base (lock, run log, progress, cancel).</summary>
public interface IRegistryJob
{
    Task RunAsync(IJobProgress progress, CancellationToken ct);
}
