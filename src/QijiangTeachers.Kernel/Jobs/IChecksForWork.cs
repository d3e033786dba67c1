namespace QijiangTeachers.Kernel.Jobs;

/// <summary>A job that is asked before it takes its lock, so that runs with nothing to do don't fill the log.</summary>
public interface IChecksForWork
{
    Task<bool> HasWorkAsync(CancellationToken ct);
}
