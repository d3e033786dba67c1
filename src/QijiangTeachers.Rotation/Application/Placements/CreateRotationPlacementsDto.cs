using System.ComponentModel.DataAnnotations;

namespace QijiangTeachers.Rotation.Application.Placements;

/// <summary>For several persons who go to the same school.</summary>
public sealed record CreateRotationPlacementsDto : AddPlacementInput
{
    /// <summary>教师编号, one a line.</summary>
    [Required, MaxLength(40_000)] public string TeacherNos { get; set; } = "";
}
