using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Kernel.Domain;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Cultivation.Domain;

/// <summary>Which titles count towards which tier, as a dated version with its source. A change is a new version from a day on.</summary>
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

    /// <summary>The highest tier among titles; null when none of them counts.</summary>
    public Tier? HighestOf(IEnumerable<HonourTitle> titles) => titles.Max(t => Find(t)?.Tier);

    /// <summary>The last day of a recognition made in the application (domain.md §2); null for a title without end and for one that the rules don't know.</summary>
    public DateOnly? DefaultValidUntil(HonourTitle title, DateOnly recognisedOn)
        => Find(title)?.TermYears is { } years ? RecognitionRules.LastDayOfTerm(recognisedOn, years) : null;

    public IReadOnlyList<HonourTitle> AllTitles => [.. Rules.Select(r => r.Title)];

    /// <summary>Gives way to a version from the day on.</summary>
    public void GiveWay(DateOnly on)
    {
        if (on <= From) throw TierRuleErrors.NotAfterStanding(From);
        To = on;
    }

    public IReadOnlyList<FieldChange> ChangesTo(TierRuleSet other) => Shown().ChangesTo(other.Shown());

    private ShownFields Shown()
    {
        var fields = new ShownFields();
        foreach (var title in Enum.GetValues<HonourTitle>())
            fields.Add(Terms.Of(title), Find(title) is { } rule ? $"{Terms.Of(rule.Tier)}，{(rule.TermYears is { } years ? $"{years} 年" : "无期限")}" : "不计入");
        return fields;
    }
}
