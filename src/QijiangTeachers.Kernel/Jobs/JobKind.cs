namespace QijiangTeachers.Kernel.Jobs;

/// <summary>What makes a job run.</summary>
public enum JobKind
{
    /// <summary>The clock.</summary>
    Recurring,

    /// <summary>Rows written with their cause.</summary>
    Drain,

    /// <summary>A person.</summary>
    OnDemand,
}
