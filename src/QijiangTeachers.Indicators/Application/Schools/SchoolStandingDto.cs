using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Indicators.Application.Schools;

/// <summary>A school in the ranking. A value of null doesn't apply to the school (nobody to divide by).</summary>
public sealed record SchoolStandingDto
{
    public required Guid SchoolId { get; init; }
    public required string Name { get; init; }
    public SchoolKind? Kind { get; init; }
    public Locality? Locality { get; init; }
    public int FullTimeTeachers { get; init; }
    public int BackboneTeachers { get; init; }
    public decimal? BackboneShare { get; init; }
    public decimal? HoursCompletion { get; init; }
    public decimal? RotationRatio { get; init; }
    public decimal? DualQualifiedShare { get; init; }
    public decimal? KindergartenRatio { get; init; }

    /// <summary>Backbone teachers who don't count on 31 December any more, by what is recorded today.</summary>
    public int ExpiringThisYear { get; init; }

    /// <summary>Of the indicators that apply: how many are 预警 and how many 滞后 against the district's path.</summary>
    public int Warnings { get; init; }
    public int Behind { get; init; }

    internal string NameKey { get; init; } = "";
}
