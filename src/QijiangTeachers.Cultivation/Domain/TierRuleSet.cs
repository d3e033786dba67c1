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

    public IReadOnlyList<HonourTitle> AllTitles => [.. Rules.Select(r => r.Title)];
}
