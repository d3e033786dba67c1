using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Training.Domain;
using QijiangTeachers.Training.Persistence;

namespace QijiangTeachers.Indicators.Application.Computing;

/// <summary>
/// Full-time teachers whose counted hours of the cycle reach what they owe ÷ full-time teachers who owe more than 0
/// (domain.md §3). Owed: 6 hours for each month in post, at most 360. Counted: entries that end in the cycle up to the day,
/// after the caps.
/// </summary>
internal static class HoursFamily
{
    public static CountedPeople? Of(Population people)
    {
        if (people.Rules.Credits is not { } rules) return null;
        // The hours are summed once per person: what is owed stands on the cheap side of the comparison.
        var (perMonth, perCycle) = (rules.HoursPerMonth * 10, rules.HoursPerCycle * 10);
        var fullTime = people.FullTimeTeachers();
        return new()
        {
            Code = IndicatorCodes.HoursCompletion,
            Denominator = Balances(people, rules, fullTime).Where(b => b.Months > 0).Select(b => b.Person),
            Numerator = Balances(people, rules, fullTime)
                .Where(b => b.Months > 0 && b.CountedTenths >= (b.Months * perMonth < perCycle ? b.Months * perMonth : perCycle))
                .Select(b => b.Person),
        };
    }

    /// <summary>Months and hours of some people; nothing is summed that isn't asked for.</summary>
    public static IQueryable<HourBalance> Balances(Population people, CreditRuleSet rules, IQueryable<ServiceSegment> persons)
    {
        var (db, day) = (people.Db, people.Day);
        var firstMonth = MonthNumber.Of(rules.From);
        var lastMonth = Math.Min(MonthNumber.LastEndedBy(day), MonthNumber.LastWholeBefore(rules.To));
        var (from, until) = (rules.From, day);
        var (months, entries) = (db.CreditableMonths.AsQueryable(), db.HourEntries.AsQueryable());
        var balances = persons.Select(s => new HourBalance
        {
            Person = s,
            Months = months.Where(m => m.TeacherId == s.TeacherId && m.FirstMonth <= lastMonth && m.LastMonth >= firstMonth)
                .Sum(m => (m.LastMonth < lastMonth ? m.LastMonth : lastMonth) - (m.FirstMonth > firstMonth ? m.FirstMonth : firstMonth) + 1),
            CountedTenths = entries.Where(e => e.TeacherId == s.TeacherId && e.EndOn >= from && e.EndOn <= until).Sum(e => e.HoursTenths),
        });
        return rules.Caps.SelectMany(c => Windows(c, rules.Cycle, day)).Aggregate(balances, (sofar, window) => Capped(people, sofar, window));
    }

    /// <summary>Takes away what lies above a cap; the caps of a rule set don't overlap, so that nothing is taken twice.</summary>
    private static IQueryable<HourBalance> Capped(Population people, IQueryable<HourBalance> balances, Window window)
    {
        var (from, until, most) = (window.From, window.Until, window.Cap.MaxHours * 10);
        var matching = people.Db.HourEntries.Where(e => e.EndOn >= from && e.EndOn <= until);
        if (window.Cap.Level is { } level) matching = matching.Where(e => e.Level == level);
        if (window.Cap.Form is { } form) matching = matching.Where(e => e.Form == form);
        if (window.Cap.Category is { } category) matching = matching.Where(e => e.Category == category);
        return balances.Select(b => new HourBalance
        {
            Person = b.Person,
            Months = b.Months,
            CountedTenths = b.CountedTenths - (matching.Where(e => e.TeacherId == b.Person.TeacherId).Sum(e => e.HoursTenths) > most
                ? matching.Where(e => e.TeacherId == b.Person.TeacherId).Sum(e => e.HoursTenths) - most
                : 0),
        });
    }

    private static IEnumerable<Window> Windows(HourCap cap, EffectivePeriod cycle, DateOnly day)
    {
        if (!cap.PerYear) return [new(cap, cycle.From, day)];
        return Enumerable.Range(0, 10).Select(i => new EffectivePeriod(cycle.From.AddYears(i), cycle.From.AddYears(i + 1)))
            .Where(y => y.From < cycle.To && y.From <= day)
            .Select(y => new Window(cap, y.From, y.To.AddDays(-1) < day ? y.To.AddDays(-1) : day));
    }

    private sealed record Window(HourCap Cap, DateOnly From, DateOnly Until);
}
