using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Indicators.Application.Computing;

/// <summary>
/// Persons in service, of any category, form of employment and kind of institution, by the highest tier among their titles
/// in force: each in one tier only (domain.md §2, option A; B and the flow since 2021 beside it).
/// </summary>
internal static class TierFamily
{
    /// <summary>The start of the plan from which recognitions are counted as a flow (import-format.md).</summary>
    public static readonly DateOnly FlowFrom = new(2021, 1, 1);

    public static Tier TierOf(string code) => code switch
    {
        IndicatorCodes.DistrictBackbone => Tier.DistrictBackbone,
        IndicatorCodes.Outstanding => Tier.Outstanding,
        _ => Tier.Educator,
    };

    public static CountedPeople Of(string code, Population people)
    {
        var tier = TierOf(code);
        var own = people.Rules.Tiers.TitlesOf(tier);
        var higher = people.Rules.Tiers.Rules.Where(r => r.Tier > tier).Select(r => r.Title).ToList();
        var (held, above, day) = (people.TitlesInForce(own), people.TitlesInForce(higher), people.Day);
        // Of the district the holders are gathered once; of a school each person is looked up, so that its cost doesn't grow with the district.
        var all = held.Select(t => t.TeacherId);
        var holders = people.SchoolIds is null
            ? people.InService(day).Where(s => all.Contains(s.TeacherId))
            : people.InService(day).Where(s => held.Any(t => t.TeacherId == s.TeacherId));
        var hasHigher = higher.Count > 0;
        return new(code, holders.Select(s => new Member
        {
            Person = s, Counts = !hasHigher || !above.Any(t => t.TeacherId == s.TeacherId), IsBase = false, CountsInclusive = true, IsInclusiveBase = false,
        }))
        {
            RecognisedSince2021 = people.Titles(own).Where(t => t.From >= FlowFrom && t.From <= day),
        };
    }
}
