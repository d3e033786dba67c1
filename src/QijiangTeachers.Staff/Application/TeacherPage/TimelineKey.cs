namespace QijiangTeachers.Staff.Application.TeacherPage;

/// <summary>Where a line stands in the time line and how its source finds it again.</summary>
/// <param name="Day">The day on which it took effect (China time).</param>
/// <param name="Group">One of <see cref="TimelineGroups"/>.</param>
/// <param name="Key">Unique within the source, and what sorts lines of one day.</param>
public sealed record TimelineKey(DateOnly Day, string Group, string Key);
