using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>What held for a person on a day.</summary>
public sealed record TeacherFactsDto
{
    public required DateOnly AsOf { get; init; }
    public required TeacherState State { get; init; }

    /// <summary>The last day in service; null while in service.</summary>
    public DateOnly? LeftOn { get; init; }

    /// <summary>The employer on the day, else the latest one.</summary>
    public Guid? SchoolId { get; init; }
    public string? SchoolName { get; init; }
    public SchoolKind? SchoolKind { get; init; }
    public Locality? Locality { get; init; }
    public DateOnly? AtSchoolSince { get; init; }
    public StaffCategory Category { get; init; }
    public EmploymentForm Employment { get; init; }
    public SchoolStage? Stage { get; init; }
    public CourseKind? CourseKind { get; init; }
    public ProfessionalTitle? Title { get; init; }

    /// <summary>专任教师 and 在编 or 聘用, in service.</summary>
    public bool IsFullTimeTeacher { get; init; }

    /// <summary>交流, 支教, 走教 spells on the day.</summary>
    public IReadOnlyList<SpellDto> Placements { get; init; } = [];
    public IReadOnlyList<LeaveDto> Leaves { get; init; } = [];
}
