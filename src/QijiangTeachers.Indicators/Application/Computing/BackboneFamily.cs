using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Indicators.Application.Computing;

/// <summary>Full-time teachers with any of the ten titles in force ÷ full-time teachers.</summary>
internal static class BackboneFamily
{
    public static CountedPeople Of(Population people)
    {
        var held = people.TitlesInForce(people.Rules.Tiers.AllTitles);
        var holders = held.Select(t => t.TeacherId);
        // Of the district the holders are gathered once; of a school each person is looked up, so that its cost doesn't grow with the district.
        return new(IndicatorCodes.BackboneShare, people.SchoolIds is null
            ? people.FullTimeTeachers().Select(s => new Member { Person = s, Counts = holders.Contains(s.TeacherId), IsBase = true, CountsInclusive = false, IsInclusiveBase = false })
            : people.FullTimeTeachers().Select(s => new Member { Person = s, Counts = held.Any(t => t.TeacherId == s.TeacherId), IsBase = true, CountsInclusive = false, IsInclusiveBase = false }));
    }
}
