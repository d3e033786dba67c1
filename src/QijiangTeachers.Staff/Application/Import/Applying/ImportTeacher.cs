namespace QijiangTeachers.Staff.Import;

/// <summary>A stored teacher as rows of facts name one.</summary>
/// <param name="SchoolId">The employer by which access is decided.</param>
/// <param name="RosterSpellId">The spell that the 教师 row speaks of.</param>
public sealed record ImportTeacher(Guid Id, string Number, string Name, DateOnly BirthDate, Guid? SchoolId, Guid? RosterSpellId);
