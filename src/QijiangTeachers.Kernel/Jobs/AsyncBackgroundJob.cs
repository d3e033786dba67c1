namespace QijiangTeachers.Kernel.Jobs;

/// <summary>
/// Long work that somebody started. It runs as that person (permissions and scope as of the run), as the application
/// where nobody is named. A run whose process died is started again: the work must bear that.
/// </summary>
/// <typeparam name="TArgs">Stored as JSON: ids and options, never personal data or content.</typeparam>
public abstract class AsyncBackgroundJob<TArgs>
{
    public abstract Task ExecuteAsync(TArgs args, IJobProgress progress, CancellationToken ct);
}
