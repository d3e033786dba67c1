namespace QijiangTeachers.Staff.Domain;

/// <summary>What a spell says for itself; null = as the person's own record says.</summary>
public sealed record SpellAttributes(StaffCategory? Category, EmploymentForm? Employment, SchoolStage? Stage, CourseKind? CourseKind, string? Note)
{
    public static SpellAttributes None { get; } = new(null, null, null, null, null);
}
