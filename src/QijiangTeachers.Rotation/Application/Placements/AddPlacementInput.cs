using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Rotation.Domain;
using QijiangTeachers.Staff.Application.People;

namespace QijiangTeachers.Rotation.Application.Placements;

/// <summary>What is arranged for one or several persons.</summary>
public abstract record AddPlacementInput
{
    [Required] public RotationKind? Kind { get; set; }

    /// <summary>Empty: the school year of the start.</summary>
    [Range(1950, 9000)] public int? SchoolYear { get; set; }

    /// <summary>Empty: each person's employer on the start.</summary>
    public Guid? FromSchoolId { get; set; }
    [Required] public Guid? ToSchoolId { get; set; }
    [Required] public DateOnly? StartOn { get; set; }

    /// <summary>Inclusive; empty = open.</summary>
    public DateOnly? EndOn { get; set; }
    [MaxLength(ChangeFactDto.MaxReasonLength)] public string? Reason { get; set; }
}
