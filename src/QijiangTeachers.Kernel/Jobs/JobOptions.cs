namespace QijiangTeachers.Kernel.Jobs;

/// <summary>Times of the job machinery; not settings of a district.</summary>
public sealed record JobOptions
{
    /// <summary>How long a job counts as held after its holder was last heard of. Longer than clocks of servers differ.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often the holder renews, stores progress and looks for a cancel request.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(3);
    public TimeSpan KeepRunLog { get; init; } = TimeSpan.FromDays(90);
}
