namespace QijiangTeachers.Training.Domain;

/// <summary>What is granted to a teacher: hours in tenths of a 学时 (45 minutes), days inclusive.</summary>
public sealed record HourGrant
{
    public required Guid TeacherId { get; init; }
    public required string Activity { get; init; }
    public required TrainingLevel Level { get; init; }
    public TrainingCategory? Category { get; init; }
    public TrainingForm? Form { get; init; }
    public required int HoursTenths { get; init; }

    /// <summary>应用学时, the part that is application in practice (IT 2.0).</summary>
    public int? AppliedTenths { get; init; }
    public required DateOnly StartOn { get; init; }
    public required DateOnly EndOn { get; init; }
    public string? Organiser { get; init; }
    public string? CertificateNo { get; init; }
}
