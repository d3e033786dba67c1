using System.ComponentModel.DataAnnotations;

namespace QijiangTeachers.Credentials.Application.DualQualifications;

/// <summary>For several persons of one document.</summary>
public sealed record CreateDualQualificationsDto : RecogniseDualQualificationInput
{
    /// <summary>教师编号, one a line.</summary>
    [Required, MaxLength(40_000)] public string TeacherNos { get; set; } = "";
}
