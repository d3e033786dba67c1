using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Indicators.Application.Computing;

/// <summary>Children of kindergartens ÷ their full-time teachers; the children are a yearly figure of the school, not people.</summary>
internal static class KindergartenFamily
{
    public static CountedPeople Of(Population people)
    {
        var kindergartens = people.Schools(people.Day).Where(p => p.Kind == SchoolKind.Kindergarten);
        return new()
        {
            Code = IndicatorCodes.KindergartenRatio,
            Denominator = people.FullTimeTeachers().Where(s => kindergartens.Any(p => p.SchoolId == s.SchoolId)),
            Children = kindergartens.Where(p => p.Pupils != null),
        };
    }
}
