using QijiangTeachers.Credentials.Persistence;
using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Indicators.Application.Computing;

/// <summary>The terms on which some figures rest: they expire, and so the figure can be foreseen.</summary>
internal static class HeldTerms
{
    public static bool Carry(string code) => IndicatorCodes.Tiers.Contains(code) || code is IndicatorCodes.BackboneShare or IndicatorCodes.DualQualifiedShare;

    /// <summary>The terms by which somebody counts in the code.</summary>
    public static IQueryable<HeldTerm> Of(string code, Population people) => code switch
    {
        IndicatorCodes.DualQualifiedShare => people.Db.DualQualifications.Select(q => new HeldTerm { TeacherId = q.TeacherId, From = q.From, To = q.To, WasEnded = false }),
        _ => people.Titles(IndicatorCodes.Tiers.Contains(code) ? people.Rules.Tiers.TitlesOf(TierFamily.TierOf(code)) : people.Rules.Tiers.AllTitles)
            .Select(t => new HeldTerm { TeacherId = t.TeacherId, From = t.From, To = t.To, WasEnded = t.EndedOn != null }),
    };
}
