using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Rotation.Domain;
using QijiangTeachers.Staff.Application.People;

namespace QijiangTeachers.Rotation.Application.Placements;

/// <summary>What the record should have said.</summary>
public sealed record UpdateRotationPlacementDto : ChangeFactDto
{
    [Required] public RotationKind? Kind { get; set; }
    [Required, Range(1950, 9000)] public int? SchoolYear { get; set; }
    [Required] public Guid? FromSchoolId { get; set; }
    [Required] public Guid? ToSchoolId { get; set; }
    [Required] public DateOnly? StartOn { get; set; }

    /// <summary>Inclusive; empty = open.</summary>
    public DateOnly? EndOn { get; set; }

    public static UpdateRotationPlacementDto From(RotationPlacementDto p) => new()
    {
        Kind = p.Kind, SchoolYear = p.SchoolYear, FromSchoolId = p.FromSchoolId, ToSchoolId = p.ToSchoolId, StartOn = p.StartOn, EndOn = p.EndOn,
        ConcurrencyStamp = p.ConcurrencyStamp,
    };
}
