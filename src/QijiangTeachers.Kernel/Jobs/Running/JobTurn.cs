namespace QijiangTeachers.Kernel.Jobs;

/// <summary>What an execution does beside the orders that wait.</summary>
internal enum JobTurn
{
    Orders,

    /// <summary>The job itself.</summary>
    Own,

    /// <summary>The job itself, if its last process died at it.</summary>
    OwnIfInterrupted,
}
