using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Training.Application.Balances;
using QijiangTeachers.Training.Domain;

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
        return new(IndicatorCodes.HoursCompletion, Balances(people, rules, people.FullTimeTeachers()).Where(b => b.Months > 0).Select(b => new Member
        {
            Person = b.Person,
            Counts = b.CountedTenths >= b.OwedTenths,
            IsBase = true, CountsInclusive = false, IsInclusiveBase = false,
        }));
    }

    /// <summary>Months and hours of some people, as the ledger counts them everywhere.</summary>
    public static IQueryable<HourBalance> Balances(Population people, CreditRuleSet rules, IQueryable<ServiceSegment> persons)
        => HourBalances.Of(people.Db, rules, people.Day, persons);
}
