using System.ComponentModel.DataAnnotations;

namespace QijiangTeachers.Cultivation.Application.Titles;

/// <summary>For several persons of one document.</summary>
public sealed record CreateTitleTermsDto : RecogniseTitleInput
{
    /// <summary>教师编号, one a line.</summary>
    [Required, MaxLength(40_000)] public string TeacherNos { get; set; } = "";
}
