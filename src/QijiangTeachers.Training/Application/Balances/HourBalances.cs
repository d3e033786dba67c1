using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Training.Domain;
using QijiangTeachers.Training.Persistence;

namespace QijiangTeachers.Training.Application.Balances;

/// <summary>
/// The one place where hours are counted (domain.md §3): 6 for each month in post, and the entries that end in the cycle up
/// to the day, after the caps. Set-based; the indicator, the lists and a teacher's own page ask here.
/// </summary>
public static class HourBalances
{
    /// <summary>Months and hours of some people; nothing is summed that isn't asked for.</summary>
    /// <param name="db">The filters on its sets apply to months and entries.</param>
    /// <param name="rules">The cycle.</param>
    /// <param name="day">Inclusive.</param>
    /// <param name="persons">A person's segment of the day.</param>
    public static IQueryable<HourBalance> Of(RegistryDbContext db, CreditRuleSet rules, DateOnly day, IQueryable<ServiceSegment> persons)
    {
        var (firstMonth, lastMonth) = MonthsUntil(rules, day);
        var (from, until) = (rules.From, day);
        var (months, entries) = (db.CreditableMonths.AsQueryable(), db.HourEntries.AsQueryable());
        var balances = persons.Select(s => new HourBalance
        {
            Person = s,
            Months = months.Where(m => m.TeacherId == s.TeacherId && m.FirstMonth <= lastMonth && m.LastMonth >= firstMonth)
                .Sum(m => (m.LastMonth < lastMonth ? m.LastMonth : lastMonth) - (m.FirstMonth > firstMonth ? m.FirstMonth : firstMonth) + 1),
            CountedTenths = entries.Where(e => e.TeacherId == s.TeacherId && e.EndOn >= from && e.EndOn <= until).Sum(e => e.HoursTenths),
        });
        return Owed(rules, lastMonth - firstMonth + 1, CapWindow.Of(rules, day).Aggregate(balances, (sofar, window) => Capped(db, sofar, window)));
    }

    /// <summary>The database sums the months again wherever they stand, so the limit stands there only where somebody can come up to it.</summary>
    private static IQueryable<HourBalance> Owed(CreditRuleSet rules, int mostMonths, IQueryable<HourBalance> balances)
    {
        var (perMonth, perCycle) = (rules.HoursPerMonth * 10, rules.HoursPerCycle * 10);
        return mostMonths * perMonth <= perCycle
            ? balances.Select(b => new HourBalance { Person = b.Person, Months = b.Months, OwedTenths = b.Months * perMonth, CountedTenths = b.CountedTenths })
            : balances.Select(b => new HourBalance { Person = b.Person, Months = b.Months, OwedTenths = b.Months * perMonth < perCycle ? b.Months * perMonth : perCycle, CountedTenths = b.CountedTenths });
    }

    /// <summary>The months of the cycle that have ended on the day; empty (last before first) at its beginning.</summary>
    internal static (int First, int Last) MonthsUntil(CreditRuleSet rules, DateOnly day)
        => (MonthNumber.Of(rules.From), Math.Min(MonthNumber.LastEndedBy(day), MonthNumber.LastWholeBefore(rules.To)));

    /// <summary>Takes away what lies above a cap; the caps of a rule set don't overlap, so that nothing is taken twice.</summary>
    private static IQueryable<HourBalance> Capped(RegistryDbContext db, IQueryable<HourBalance> balances, CapWindow window)
    {
        var (from, until, most) = (window.From, window.Until, window.Cap.MaxHours * 10);
        var matching = db.HourEntries.Where(e => e.EndOn >= from && e.EndOn <= until);
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
}
