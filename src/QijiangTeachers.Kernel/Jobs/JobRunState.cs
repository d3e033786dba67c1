namespace QijiangTeachers.Kernel.Jobs;

/// <summary>
/// Queued → Running → one of the four ends. A run whose process died goes back to Queued if a person asked for it, else
/// it is Interrupted. Stored as numbers.
/// </summary>
public enum JobRunState
{
    Queued = 0,
    Running = 1,
    Succeeded = 2,
    Failed = 3,
    Cancelled = 4,
    Interrupted = 5,
}
