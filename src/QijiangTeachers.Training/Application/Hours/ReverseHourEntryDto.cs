using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Staff.Application.People;

namespace QijiangTeachers.Training.Application.Hours;

/// <summary>Why an entry is taken back.</summary>
public sealed record ReverseHourEntryDto
{
    [Required, MaxLength(ChangeFactDto.MaxReasonLength)] public string Reason { get; set; } = "";
}
