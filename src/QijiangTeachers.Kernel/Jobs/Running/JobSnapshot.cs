namespace QijiangTeachers.Kernel.Jobs;

/// <summary>How far a run is.</summary>
internal sealed record JobSnapshot(int Done, int? Total, string? Message)
{
    public static JobSnapshot Start { get; } = new(0, null, null);
}
