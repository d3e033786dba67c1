using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Indicators.Application.Computing;

/// <summary>Children of kindergartens ÷ their full-time teachers; the children are a yearly figure of the school, not people.</summary>
internal static class KindergartenFamily
{
    public static CountedPeople Of(Population people)
    {
        var kindergartens = people.Schools(people.Day).Where(p => p.Kind == SchoolKind.Kindergarten);
        var teachers = people.FullTimeTeachers().Where(s => kindergartens.Any(p => p.SchoolId == s.SchoolId));
        return new(IndicatorCodes.KindergartenRatio, teachers.Select(s => new Member
        {
            Person = s, Counts = false, IsBase = true, CountsInclusive = false, IsInclusiveBase = false,
        }))
        {
            Children = kindergartens.Where(p => p.Pupils != null),
        };
    }
}
