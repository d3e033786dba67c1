using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Kernel.Domain;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Cultivation.Domain;

/// <summary>Which titles count towards which tier, as a dated version with its source.</summary>
public sealed class TierRuleSet : FullAuditedAggregateRoot<Guid>, IDated
{
    private TierRuleSet() { }

    public TierRuleSet(string name, EffectivePeriod period, string source, IEnumerable<TierRule> rules)
        => (Id, Name, From, To, Source, Rules) = (Guid.CreateVersion7(), name, period.From, period.To, source, [.. rules]);

    public string Name { get; private set; } = "";
    public DateOnly From { get; private init; }
    public DateOnly To { get; private set; }
    public string Source { get; private set; } = "";
    public IList<TierRule> Rules { get; private set; } = [];

    public IReadOnlyList<HonourTitle> TitlesOf(Tier tier) => [.. Rules.Where(r => r.Tier == tier).Select(r => r.Title)];

    public TierRule? Find(HonourTitle title) => Rules.FirstOrDefault(r => r.Title == title);

    /// <summary>The last day of a recognition made in the application (domain.md §2); null for a title without end and for one that the rules don't know.</summary>
    public DateOnly? DefaultValidUntil(HonourTitle title, DateOnly recognisedOn)
        => Find(title)?.TermYears is { } years ? RecognitionRules.LastDayOfTerm(recognisedOn, years) : null;

    public IReadOnlyList<HonourTitle> AllTitles => [.. Rules.Select(r => r.Title)];
}
