using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>任职经历: a time of work at a school; days inclusive, null = open.</summary>
public sealed record SpellDto
{
    public Guid Id { get; init; }
    public string ConcurrencyStamp { get; init; } = "";
    public Guid SchoolId { get; init; }
    public string SchoolName { get; init; } = "";
    public SpellKind Kind { get; init; }
    public DateOnly From { get; init; }
    public DateOnly? LastDay { get; init; }

    /// <summary>What the spell says for itself; null = as the person's record says.</summary>
    public StaffCategory? Category { get; init; }
    public EmploymentForm? Employment { get; init; }
    public SchoolStage? Stage { get; init; }
    public CourseKind? CourseKind { get; init; }
    public string? Note { get; init; }

    /// <summary>The spell that the roster's 教师 row speaks of.</summary>
    public bool IsOfRoster { get; init; }
}
