using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Careers;

/// <summary>A new person with the first main spell.</summary>
public sealed record CreateTeacherDto
{
    /// <summary>教师编号.</summary>
    [Required, MaxLength(32)] public string Number { get; set; } = "";
    [Required, MaxLength(64)] public string Name { get; set; } = "";
    [Required, MaxLength(32)] public string IdNumber { get; set; } = "";
    [MaxLength(32)] public string? Phone { get; set; }
    [Required] public Guid? SchoolId { get; set; }

    /// <summary>到校日期; may lie in the future.</summary>
    [Required] public DateOnly? ArrivedOn { get; set; }
    [Required] public StaffCategory? Category { get; set; }
    [Required] public EmploymentForm? Employment { get; set; }
    public SchoolStage? Stage { get; set; }
    [MaxLength(64)] public string? Subject { get; set; }
    public CourseKind? CourseKind { get; set; }
    [MaxLength(100)] public string? EntrySource { get; set; }
    public DateOnly? WorkStartedOn { get; set; }
    [MaxLength(100)] public string? Education { get; set; }
    [MaxLength(100)] public string? Degree { get; set; }
    public ProfessionalTitle? Title { get; set; }
    public DateOnly? TitleSince { get; set; }
    [Required, MaxLength(ChangeInput.MaxReasonLength)] public string Reason { get; set; } = "";

    internal TeacherProfile ProfileOf(ResidentId id) => new()
    {
        Name = Name.Trim(), Sex = id.Sex, BirthDate = id.BirthDate, Category = Category!.Value, Employment = Employment!.Value, Stage = Stage,
        Subject = Text(Subject), CourseKind = CourseKind, EntrySource = Text(EntrySource), WorkStartedOn = WorkStartedOn, Education = Text(Education),
        Degree = Text(Degree), Title = Title, TitleSince = TitleSince, Status = ServiceStatus.InService,
    };

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
