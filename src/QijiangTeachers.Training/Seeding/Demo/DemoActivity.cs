using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Training.Seeding.Demo;

/// <summary>A named training that many people attend; hours in tenths, days inclusive.</summary>
internal sealed record DemoActivity(
    string Name, TrainingLevel Level, TrainingForm Form, TrainingCategory Category, int HoursTenths, DateOnly StartOn, DateOnly EndOn, string Organiser)
{
    public int? AppliedTenths { get; init; }

    /// <summary>The first letters of its certificates; null = none is issued.</summary>
    public string? CertificatePrefix { get; init; }
}
