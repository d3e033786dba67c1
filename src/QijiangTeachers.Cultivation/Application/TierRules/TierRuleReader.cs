using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Cultivation.Persistence;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Cultivation.Application.TierRules;

/// <summary>Finds the tier rules of a day; a scope reads them once.</summary>
public sealed class TierRuleReader(RegistryDbContext db)
{
    private IReadOnlyList<TierRuleSet>? _all;

    /// <summary>The version in force; else the last one that ended, which stays the yardstick; else the first to come.</summary>
    public async Task<TierRuleSet> OnAsync(DateOnly day, CancellationToken ct)
    {
        var all = await AllAsync(ct);
        return all.Count == 0
            ? throw new InvalidOperationException("There is no tier rule set. Run the migrate command, which seeds it.")
            : all.LastOrDefault(r => r.From <= day && day < r.To) ?? all.Where(r => r.To <= day).MaxBy(r => r.To) ?? all[0];
    }

    /// <summary>All versions, earliest first.</summary>
    public async Task<IReadOnlyList<TierRuleSet>> AllAsync(CancellationToken ct)
        => _all ??= await db.TierRuleSets.AsNoTracking().Where(r => !r.IsDeleted).OrderBy(r => r.From).ThenBy(r => r.Id).ToListAsync(ct);
}
