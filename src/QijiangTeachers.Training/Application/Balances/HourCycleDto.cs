using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Training.Application.Balances;

/// <summary>The cycle that contains the day, and the version of its rules.</summary>
public sealed record HourCycleDto(Guid RuleSetId, string Name, int Version, DateOnly From, DateOnly LastDay, int HoursPerCycle, int HoursPerYear, string Source)
{
    internal static HourCycleDto Of(CreditRuleSet rules)
        => new(rules.Id, rules.Name, rules.Version, rules.From, rules.To.AddDays(-1), rules.HoursPerCycle, rules.HoursPerYear, rules.Source);
}
