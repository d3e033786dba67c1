namespace QijiangTeachers.Staff.Import;

/// <summary>A stored school as rows name it.</summary>
public sealed record ImportSchool(Guid Id, string Code, string Name);
