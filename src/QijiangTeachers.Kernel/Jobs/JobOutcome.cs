namespace QijiangTeachers.Kernel.Jobs;

/// <summary>The end of a run, or why there was none.</summary>
public enum JobOutcome
{
    Succeeded,
    Failed,
    Cancelled,

    /// <summary>The process stops, or another one took the job over.</summary>
    Interrupted,

    /// <summary>Another execution holds the job's lease; it will look again before it lets go.</summary>
    Busy,
    NothingToDo,
}
