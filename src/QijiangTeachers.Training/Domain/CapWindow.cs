using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Training.Domain;

/// <summary>The days over which a cap adds up: the cycle, or each of its years; both days inclusive.</summary>
internal sealed record CapWindow(HourCap Cap, DateOnly From, DateOnly Until)
{
    /// <summary>All windows of a rule set that have begun on the day.</summary>
    public static IEnumerable<CapWindow> Of(CreditRuleSet rules, DateOnly day) => rules.Caps.SelectMany(c => Of(c, rules.Cycle, day));

    private static IEnumerable<CapWindow> Of(HourCap cap, EffectivePeriod cycle, DateOnly day)
    {
        if (!cap.PerYear) return [new(cap, cycle.From, day)];
        return Enumerable.Range(0, 10).Select(i => new EffectivePeriod(cycle.From.AddYears(i), cycle.From.AddYears(i + 1)))
            .Where(y => y.From < cycle.To && y.From <= day)
            .Select(y => new CapWindow(cap, y.From, y.To.AddDays(-1) < day ? y.To.AddDays(-1) : day));
    }
}
