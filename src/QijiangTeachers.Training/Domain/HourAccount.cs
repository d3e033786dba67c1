using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Training.Domain;

/// <summary>
/// One person's hours of a cycle on a day: owed, counted, and by which parts they are judged (domain.md §3). The same
/// arithmetic as the set-based lists, for one person and in full.
/// </summary>
/// <param name="rules">The version in force on the day.</param>
/// <param name="day">Inclusive.</param>
/// <param name="creditable">Runs of months that owe hours, both ends inclusive; an open spell runs on.</param>
/// <param name="ledger">The person's lines, reversals included.</param>
public sealed class HourAccount(CreditRuleSet rules, DateOnly day, IReadOnlyList<(int First, int Last)> creditable, IReadOnlyCollection<HourEntry> ledger)
{
    private readonly List<HourEntry> _lines = [.. ledger.Where(e => e.EndOn >= rules.From && e.EndOn <= day && e.EndOn < rules.To)];

    public CreditRuleSet Rules => rules;

    /// <summary>Months in post of the cycle that have ended by the day.</summary>
    public int Months => MonthsUntil(day);

    /// <summary>Owed on the day.</summary>
    public decimal OwedToDate => rules.OwedTenths(Months) / 10m;

    /// <summary>Owed at the end of the cycle if nothing changes about the person's service.</summary>
    public decimal OwedByEnd => rules.OwedTenths(MonthsUntil(rules.To.AddDays(-1))) / 10m;

    /// <summary>After the caps.</summary>
    public decimal Counted => (Tenths(_ => true) - CapWindow.Of(rules, day).Sum(AboveCap)) / 10m;

    /// <summary>What the caps take away.</summary>
    public decimal NotCounted => Tenths(_ => true) / 10m - Counted;

    /// <summary>The whole of the cycle's hours, however long the service.</summary>
    public bool ReachesCycle => Counted >= rules.HoursPerCycle;

    public bool ReachesToDate => Counted >= OwedToDate;

    /// <summary>The parts of the cycle's conclusion, each with what is owed by the cycle's end; the total first.</summary>
    public IReadOnlyList<HourPart> Parts =>
    [
        new(HourPartKind.Total, OwedByEnd, Counted),
        new(HourPartKind.Centralised, Share(rules.CentralisedCredits * rules.HoursPerCredit), Hours(IsCentralised)),
        new(HourPartKind.Ethics, Share(rules.EthicsHoursPerCycle), Hours(e => e.Category == TrainingCategory.Ethics)),
        new(HourPartKind.Ideology, OwedByEnd > 0 ? 1 : 0, Hours(e => e.Category == TrainingCategory.Ideology)) { IsTopic = true },
        new(HourPartKind.InformationTechnology, Share(rules.ItHoursPerCycle), Hours(IsIt)) { AppliedOwed = Share(rules.ItHoursPerCycle) / 2, Applied = Applied(IsIt) },
    ];

    /// <summary>The calendar years of the cycle that have begun.</summary>
    public IReadOnlyList<HourYear> Years => [.. Enumerable.Range(rules.From.Year, Math.Max(0, Math.Min(day.Year, rules.To.AddDays(-1).Year) - rules.From.Year + 1)).Select(YearOf)];

    public IReadOnlyDictionary<TrainingCategory, decimal> ByCategory => Sums(e => e.Category);
    public IReadOnlyDictionary<TrainingLevel, decimal> ByLevel => Sums(e => (TrainingLevel?)e.Level);
    public IReadOnlyDictionary<TrainingForm, decimal> ByForm => Sums(e => e.Form);

    /// <summary>区级以上集中培训: 集中 or 混合, district level or above (渝教师发〔2019〕4号).</summary>
    public static bool IsCentralised(HourEntry e) => e is { Level: <= TrainingLevel.District, Form: TrainingForm.Centralised or TrainingForm.Blended };

    /// <summary>Hours of the five years that end on the day, whatever the cycles.</summary>
    public static decimal TrailingFiveYears(IEnumerable<HourEntry> ledger, DateOnly day)
        => ledger.Where(e => e.EndOn > day.AddYears(-5) && e.EndOn <= day).Sum(e => e.HoursTenths) / 10m;

    private static bool IsIt(HourEntry e) => e.Category == TrainingCategory.InformationTechnology;

    private int MonthsUntil(DateOnly until)
    {
        var (first, last) = (MonthNumber.Of(rules.From), Math.Min(MonthNumber.LastEndedBy(until), MonthNumber.LastWholeBefore(rules.To)));
        return creditable.Sum(m => Math.Max(0, Math.Min(m.Last, last) - Math.Max(m.First, first) + 1));
    }

    // Who owes a part of the cycle owes the same part of each of its parts; half hours up.
    private decimal Share(decimal ofCycle) => rules.HoursPerCycle == 0 ? 0 : Math.Ceiling(ofCycle * OwedByEnd / rules.HoursPerCycle * 2) / 2;

    private HourYear YearOf(int year)
        => new(year, rules.HoursPerYear, Hours(e => e.EndOn.Year == year), rules.EthicsHoursPerYear, Hours(e => e.EndOn.Year == year && e.Category == TrainingCategory.Ethics));

    private int AboveCap(CapWindow window)
        => Math.Max(0, _lines.Where(e => e.EndOn >= window.From && e.EndOn <= window.Until && window.Cap.Matches(e)).Sum(e => e.HoursTenths) - window.Cap.MaxHours * 10);

    private Dictionary<T, decimal> Sums<T>(Func<HourEntry, T?> key) where T : struct
        => _lines.Where(e => key(e) is not null).GroupBy(e => key(e)!.Value).Select(g => (g.Key, Hours: g.Sum(e => e.HoursTenths) / 10m)).Where(s => s.Hours != 0).ToDictionary(s => s.Key, s => s.Hours);

    private decimal Hours(Func<HourEntry, bool> which) => Tenths(which) / 10m;

    private int Tenths(Func<HourEntry, bool> which) => _lines.Where(which).Sum(e => e.HoursTenths);

    private decimal Applied(Func<HourEntry, bool> which) => _lines.Where(which).Sum(e => e.AppliedTenths ?? 0) / 10m;
}
