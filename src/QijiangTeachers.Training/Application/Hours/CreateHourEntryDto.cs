using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Staff.Application.People;

namespace QijiangTeachers.Training.Application.Hours;

/// <summary>For one person.</summary>
public sealed record CreateHourEntryDto : HourEntryInput
{
    [Required, MaxLength(32)] public string TeacherNo { get; set; } = "";
    [MaxLength(64)] public string? CertificateNo { get; set; }
    [MaxLength(ChangeFactDto.MaxReasonLength)] public string? Reason { get; set; }
}
