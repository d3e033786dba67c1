using System.ComponentModel.DataAnnotations;

namespace QijiangTeachers.Rotation.Application.Placements;

/// <summary>For one person.</summary>
public sealed record CreateRotationPlacementDto : AddPlacementInput
{
    [Required, MaxLength(32)] public string TeacherNo { get; set; } = "";
}
