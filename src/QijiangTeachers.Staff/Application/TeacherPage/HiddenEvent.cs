namespace QijiangTeachers.Staff.Application.TeacherPage;

/// <summary>An event about a person that is no line of the time line, by the beginning of its name.</summary>
internal sealed record HiddenEvent(string Prefix);
