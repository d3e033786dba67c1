using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Indicators.Application.Computing;

/// <summary>The versions of rules and definitions that hold on a day.</summary>
/// <param name="AsOf">Inclusive, China time.</param>
/// <param name="Plan">In force, else the last one that ended, else the first to come.</param>
/// <param name="Definitions">The plan's, by code; the newest version of each.</param>
/// <param name="Tiers">Which titles count towards which tier.</param>
/// <param name="Credits">The cycle of training hours; null on a date in no cycle.</param>
internal sealed record IndicatorRules(
    DateOnly AsOf, Plan Plan, IReadOnlyDictionary<string, IndicatorDefinition> Definitions, TierRuleSet Tiers, CreditRuleSet? Credits)
{
    /// <summary>The contract's S: 1 September of the school year that contains the day.</summary>
    public DateOnly SchoolYearStart => SchoolYear.Containing(AsOf).FirstDay;

    /// <summary>Hours are owed in a cycle only; outside of one their figure has no value.</summary>
    public bool Know(string code) => code != IndicatorCodes.HoursCompletion || Credits is not null;

    /// <summary>Digest of what the rules say; figures computed under another key are void.</summary>
    public string Key => _key ??= RulesKey.Of(Tiers, Credits);

    private string? _key;

    /// <exception cref="KeyNotFoundException">An unknown code; callers have checked it.</exception>
    public IndicatorDefinition Definition(string code) => Definitions[code];
}
