namespace QijiangTeachers.Staff.Domain;

/// <summary>What a person is on a day, resolved from dated changes, the spell and the person's record in this order.</summary>
public sealed record ServiceAttributes(StaffCategory Category, EmploymentForm Employment, SchoolStage? Stage, CourseKind? CourseKind, ProfessionalTitle? Title);
