using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Careers;

/// <summary>
/// What a person's record says, as a form shows it. 性别 and 出生日期 follow the ID number, 在职状态 the departures: neither can
/// be set here.
/// </summary>
public record ProfileInput : ChangeInput
{
    [Required, MaxLength(64)] public string Name { get; set; } = "";
    [MaxLength(100)] public string? Ethnicity { get; set; }
    [MaxLength(100)] public string? PoliticalStatus { get; set; }
    [EmailAddress, MaxLength(100)] public string? Email { get; set; }
    public SchoolStage? Stage { get; set; }
    [MaxLength(64)] public string? Subject { get; set; }
    [Required] public StaffCategory? Category { get; set; }
    public CourseKind? CourseKind { get; set; }
    [Required] public EmploymentForm? Employment { get; set; }
    [MaxLength(100)] public string? EntrySource { get; set; }
    public DateOnly? WorkStartedOn { get; set; }
    public SchoolPosition? Position { get; set; }
    public DateOnly? PositionSince { get; set; }
    public bool? IsHomeroomTeacher { get; set; }
    [Range(1, 13)] public int? PostGrade { get; set; }
    [MaxLength(100)] public string? Education { get; set; }
    [MaxLength(100)] public string? Degree { get; set; }
    public ProfessionalTitle? Title { get; set; }
    public DateOnly? TitleSince { get; set; }

    internal TeacherProfile Over(TeacherProfile stored) => stored with
    {
        Name = Name.Trim(), Ethnicity = Text(Ethnicity), PoliticalStatus = Text(PoliticalStatus), Email = Text(Email), Stage = Stage, Subject = Text(Subject),
        Category = Category!.Value, CourseKind = CourseKind, Employment = Employment!.Value, EntrySource = Text(EntrySource), WorkStartedOn = WorkStartedOn,
        Position = Position, PositionSince = PositionSince, IsHomeroomTeacher = IsHomeroomTeacher, PostGrade = PostGrade, Education = Text(Education),
        Degree = Text(Degree), Title = Title, TitleSince = TitleSince,
    };

    protected static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
