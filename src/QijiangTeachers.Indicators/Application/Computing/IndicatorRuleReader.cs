using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Cultivation.Persistence;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Indicators.Persistence;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Training.Domain;
using QijiangTeachers.Training.Persistence;

namespace QijiangTeachers.Indicators.Application.Computing;

/// <summary>Finds the rules of a day; a scope reads them once.</summary>
internal sealed class IndicatorRuleReader(RegistryDbContext db)
{
    /// <summary>Days outside can't be answered: six years earlier and five later must still be dates.</summary>
    public static readonly DateOnly Earliest = new(1900, 1, 1), Latest = new(9000, 12, 31);

    private Rules? _all;

    public async Task<IndicatorRules> OnAsync(DateOnly day, CancellationToken ct)
    {
        if (day < Earliest || day > Latest) throw IndicatorErrors.DateOutOfRange(day);
        var all = _all ??= await ReadAsync(ct);
        var plan = Choose(all.Plans, day) ?? throw new InvalidOperationException("There is no plan. Run the migrate command, which seeds it.");
        var tiers = Choose(all.Tiers, day) ?? throw new InvalidOperationException("There is no tier rule set. Run the migrate command, which seeds it.");
        var credits = CreditRuleSet.InForce(all.Credits, day);
        return new(day, plan, all.Definitions[plan.Id].ToDictionary(d => d.Code), tiers, credits);
    }

    /// <summary>All plans, earliest first.</summary>
    public async Task<IReadOnlyList<Plan>> PlansAsync(CancellationToken ct) => (_all ??= await ReadAsync(ct)).Plans;

    private async Task<Rules> ReadAsync(CancellationToken ct)
    {
        var definitions = await db.IndicatorDefinitions.AsNoTracking().ToListAsync(ct);
        return new(
            await db.Plans.AsNoTracking().OrderBy(p => p.From).ToListAsync(ct),
            definitions.GroupBy(d => (d.PlanId, d.Code)).Select(g => g.MaxBy(d => d.Version)!).OrderBy(d => d.Position).ToLookup(d => d.PlanId),
            await db.TierRuleSets.AsNoTracking().Where(r => !r.IsDeleted).OrderBy(r => r.From).ToListAsync(ct),
            await db.CreditRuleSets.AsNoTracking().Where(r => !r.IsDeleted).OrderBy(r => r.From).ToListAsync(ct));
    }

    /// <summary>The one in force; else the last one that ended, which stays the yardstick; else the first to come.</summary>
    private static T? Choose<T>(IReadOnlyList<T> inOrder, DateOnly day) where T : class, IDated
        => inOrder.LastOrDefault(r => r.From <= day && day < r.To) ?? inOrder.Where(r => r.To <= day).MaxBy(r => r.To) ?? (inOrder.Count > 0 ? inOrder[0] : null);

    private sealed record Rules(IReadOnlyList<Plan> Plans, ILookup<Guid, IndicatorDefinition> Definitions, IReadOnlyList<TierRuleSet> Tiers, IReadOnlyList<CreditRuleSet> Credits);
}
