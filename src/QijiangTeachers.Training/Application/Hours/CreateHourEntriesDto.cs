using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Staff.Application.People;

namespace QijiangTeachers.Training.Application.Hours;

/// <summary>For several persons who took part in the same activity; certificates are entered one by one or imported.</summary>
public sealed record CreateHourEntriesDto : HourEntryInput
{
    /// <summary>教师编号, one a line.</summary>
    [Required, MaxLength(40_000)] public string TeacherNos { get; set; } = "";
    [MaxLength(ChangeFactDto.MaxReasonLength)] public string? Reason { get; set; }
}
