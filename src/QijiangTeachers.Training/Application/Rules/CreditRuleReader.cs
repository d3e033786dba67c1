using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Training.Domain;
using QijiangTeachers.Training.Persistence;

namespace QijiangTeachers.Training.Application.Rules;

/// <summary>Finds the credit rules of a day; a scope reads them once.</summary>
public sealed class CreditRuleReader(RegistryDbContext db)
{
    private IReadOnlyList<CreditRuleSet>? _all;

    /// <summary>Null on a day in no cycle.</summary>
    public async Task<CreditRuleSet?> OnAsync(DateOnly day, CancellationToken ct) => CreditRuleSet.InForce(await AllAsync(ct), day);

    /// <summary>All cycles and versions, earliest first.</summary>
    public async Task<IReadOnlyList<CreditRuleSet>> AllAsync(CancellationToken ct)
        => _all ??= await db.CreditRuleSets.AsNoTracking().Where(r => !r.IsDeleted).OrderBy(r => r.From).ThenBy(r => r.Version).ToListAsync(ct);
}
