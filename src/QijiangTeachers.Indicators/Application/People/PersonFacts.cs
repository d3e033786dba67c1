using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Rotation.Domain;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Indicators.Application.People;

/// <summary>What is known of one person, as far as an indicator may ask for it.</summary>
internal sealed record PersonFacts
{
    public required Guid TeacherId { get; init; }
    public DateOnly SeniorRetirementOn { get; init; }
    public DateOnly RegularRetirementOn { get; init; }
    public required IReadOnlyList<ServiceSegment> Segments { get; init; }
    public required IReadOnlyList<TitleTerm> Titles { get; init; }
    public required IReadOnlyList<DualQualification> DualQualifications { get; init; }
    public required IReadOnlyList<RotationPlacement> Placements { get; init; }

    /// <summary>豁免 only.</summary>
    public required IReadOnlyList<Leave> Exemptions { get; init; }

    /// <summary>Months of the cycle up to the day that owe hours; tenths of hours counted.</summary>
    public int Months { get; init; }
    public int CountedTenths { get; init; }

    public ServiceSegment? ServiceOn(DateOnly day) => Segments.FirstOrDefault(s => s.From <= day && day < s.To);
}
