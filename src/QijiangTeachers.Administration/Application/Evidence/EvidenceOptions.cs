namespace QijiangTeachers.Administration.Application.Evidence;

/// <summary>Configuration section <c>Evidence</c>.</summary>
public sealed class EvidenceOptions
{
    public const string Section = "Evidence";

    /// <summary>Days after which a file that was never handed in is removed.</summary>
    public int UnusedDays { get; set; } = 90;

    /// <summary>Years after the end of the last request that a file was handed in with; then its content is destroyed.</summary>
    public int RetentionYears { get; set; } = 10;
}
