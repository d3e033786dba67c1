using QijiangTeachers.Staff.Application.Schools;
using QijiangTeachers.Staff.Application.Teachers;

namespace QijiangTeachers.Staff.Application.Search;

/// <summary>What was found and how many there are in all.</summary>
public sealed record SearchResultDto(string Text, long TeacherCount, IReadOnlyList<TeacherDto> Teachers, long SchoolCount, IReadOnlyList<SchoolDto> Schools)
{
    public static SearchResultDto Nothing(string text) => new(text, 0, [], 0, []);
}
