using System.ComponentModel.DataAnnotations;

namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>The filter of the list, and why full numbers are needed.</summary>
public sealed record ExportRosterInput : GetTeacherListInput
{
    [Required, MaxLength(500)] public string Reason { get; init; } = "";
}
