using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Indicators.Application.Computing;

/// <summary>
/// Full-time teachers of 专业课 and 实习指导课 at secondary vocational schools with a recognition in force ÷ all such teachers
/// (domain.md §5, option a); inclusive: all full-time teachers of these schools (option b).
/// </summary>
internal static class DualQualifiedFamily
{
    public static CountedPeople Of(Population people)
    {
        var vocational = people.Schools(people.Day).Where(p => p.Kind == SchoolKind.VocationalSecondary);
        var recognised = people.DualQualificationsInForce();
        var teachers = people.FullTimeTeachers().Where(s => vocational.Any(p => p.SchoolId == s.SchoolId));
        return new(IndicatorCodes.DualQualifiedShare, teachers.Select(s => new Member
        {
            Person = s,
            Counts = (s.CourseKind == CourseKind.Professional || s.CourseKind == CourseKind.PracticeInstruction) && recognised.Any(q => q.TeacherId == s.TeacherId),
            IsBase = s.CourseKind == CourseKind.Professional || s.CourseKind == CourseKind.PracticeInstruction,
            CountsInclusive = recognised.Any(q => q.TeacherId == s.TeacherId),
            IsInclusiveBase = true,
        }));
    }
}
