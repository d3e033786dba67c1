namespace QijiangTeachers.Staff.Application.TeacherPage;

/// <summary>One choice of a filter: what stands in the address, and the word shown.</summary>
public sealed record TeacherFilterOption(string Value, string Text);
