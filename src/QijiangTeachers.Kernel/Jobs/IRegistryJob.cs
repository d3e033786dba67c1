namespace QijiangTeachers.Kernel.Jobs;

/// <summary>Work that runs without a user. <see cref="JobRunner"/> gives it what all jobs have: lock, run log, progress, cancel.</summary>
public interface IRegistryJob
{
    Task RunAsync(IJobProgress progress, CancellationToken ct);
}
