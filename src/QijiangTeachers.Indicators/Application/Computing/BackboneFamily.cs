using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Indicators.Application.Computing;

/// <summary>Full-time teachers with any of the ten titles in force ÷ full-time teachers.</summary>
internal static class BackboneFamily
{
    public static CountedPeople Of(Population people)
    {
        var held = people.TitlesInForce(people.Rules.Tiers.AllTitles);
        return new(IndicatorCodes.BackboneShare, people.FullTimeTeachers().Select(s => new Member
        {
            Person = s, Counts = held.Any(t => t.TeacherId == s.TeacherId), IsBase = true, CountsInclusive = false, IsInclusiveBase = false,
        }));
    }
}
