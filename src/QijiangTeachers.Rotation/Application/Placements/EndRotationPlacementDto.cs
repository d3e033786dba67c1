using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Staff.Application.People;

namespace QijiangTeachers.Rotation.Application.Placements;

/// <summary>Somebody comes back before the planned end.</summary>
public sealed record EndRotationPlacementDto : ChangeFactDto
{
    /// <summary>The last day, inclusive.</summary>
    [Required] public DateOnly? EndOn { get; set; }
}
