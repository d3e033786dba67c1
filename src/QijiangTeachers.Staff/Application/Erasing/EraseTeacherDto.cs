using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Erasing;

/// <summary>Asks that a person be erased; somebody else confirms.</summary>
public sealed record EraseTeacherDto
{
    [Required] public Guid? TeacherId { get; set; }
    [Required] public ErasureBasis? Basis { get; set; }

    /// <summary>Why, for whoever confirms: the application of the person, the list of retention.</summary>
    [Required, MaxLength(ChangeInput.MaxReasonLength)] public string Reason { get; set; } = "";
}
