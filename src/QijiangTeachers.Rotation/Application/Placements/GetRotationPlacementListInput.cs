using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Rotation.Domain;
using QijiangTeachers.Staff.Application.People;

namespace QijiangTeachers.Rotation.Application.Placements;

/// <summary>Which rotations; <c>AsOf</c> is the day of the states, <c>SchoolId</c> the employer on that day.</summary>
public sealed record GetRotationPlacementListInput : GetPersonFactListInput
{
    public RotationKind? Kind { get; init; }

    /// <summary>Starts in the school year that begins in this year, by its dates.</summary>
    [Range(1950, 9000)] public int? SchoolYear { get; init; }
    public Guid? FromSchoolId { get; init; }
    public Guid? ToSchoolId { get; init; }
    public PlacementState? State { get; init; }

    /// <summary>Runs on at least one day from this one on.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Runs on at least one day up to this one, inclusive.</summary>
    public DateOnly? To { get; init; }
}
