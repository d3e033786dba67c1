using System.ComponentModel.DataAnnotations;

namespace QijiangTeachers.Credentials.Application.DualQualifications;

/// <summary>For one person.</summary>
public sealed record CreateDualQualificationDto : RecogniseDualQualificationInput
{
    [Required, MaxLength(32)] public string TeacherNo { get; set; } = "";
}
