using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Indicators.Application.Computing;

/// <summary>Full-time teachers with any of the ten titles in force ÷ full-time teachers.</summary>
internal static class BackboneFamily
{
    public static CountedPeople Of(Population people)
    {
        var (teachers, held) = (people.FullTimeTeachers(), people.TitlesInForce(people.Rules.Tiers.AllTitles));
        return new()
        {
            Code = IndicatorCodes.BackboneShare,
            Denominator = teachers,
            Numerator = teachers.Where(s => held.Any(t => t.TeacherId == s.TeacherId)),
        };
    }
}
