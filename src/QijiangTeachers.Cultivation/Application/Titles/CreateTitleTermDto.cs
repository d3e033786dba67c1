using System.ComponentModel.DataAnnotations;

namespace QijiangTeachers.Cultivation.Application.Titles;

/// <summary>For one person.</summary>
public sealed record CreateTitleTermDto : RecogniseTitleInput
{
    [Required, MaxLength(32)] public string TeacherNo { get; set; } = "";
}
