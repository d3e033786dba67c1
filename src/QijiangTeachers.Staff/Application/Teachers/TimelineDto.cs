using QijiangTeachers.Staff.Application.TeacherPage;

namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>A page of the time line, and how many lines each group has.</summary>
public sealed record TimelineDto(int TotalCount, IReadOnlyList<TimelineEntryDto> Items, IReadOnlyDictionary<string, int> Groups);
