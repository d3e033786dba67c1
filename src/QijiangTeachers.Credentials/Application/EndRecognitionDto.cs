using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Staff.Application.People;

namespace QijiangTeachers.Credentials.Application;

/// <summary>A dated end of a title or a 双师型 recognition.</summary>
public sealed record EndRecognitionDto : ChangeFactDto
{
    /// <summary>The first day without it; may lie in the future.</summary>
    [Required] public DateOnly? EndedOn { get; set; }
    [Required] public RecognitionEndReason? EndReason { get; set; }

    /// <summary>Of the decision; a withdrawal needs one.</summary>
    [MaxLength(100)] public string? DocumentNo { get; set; }
}
