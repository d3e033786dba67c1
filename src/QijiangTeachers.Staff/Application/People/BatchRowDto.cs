namespace QijiangTeachers.Staff.Application.People;

/// <summary>One person of a batch.</summary>
/// <param name="TeacherNo">As it was sent.</param>
/// <param name="Name">Null when nobody has this number.</param>
/// <param name="SchoolName">The present employer.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Message">Why it was refused, and what to do.</param>
public sealed record BatchRowDto(string TeacherNo, string? Name, string? SchoolName, BatchOutcome Outcome, string? Message = null);
