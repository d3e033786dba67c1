using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Training.Domain;
using QijiangTeachers.Training.Persistence;

namespace QijiangTeachers.Training.Seeding;

/// <summary>The credit rules of the two cycles (domain.md §3), unless some are there already.</summary>
internal sealed class CreditRulesSeedContributor(RegistryDbContext db) : IDataSeedContributor
{
    private const string Source = "教师〔2011〕1号；渝教师发〔2019〕4号";

    public int Order => -100;

    public async Task SeedAsync(DataSeedContext context)
    {
        if (await db.CreditRuleSets.AnyAsync(context.CancellationToken)) return;
        db.AddRange(
            new CreditRuleSet("2021–2025 周期", new(2021, 1, 1), new(2026, 1, 1), Source),
            new CreditRuleSet("2026–2030 周期", new(2026, 1, 1), new(2031, 1, 1), Source),
            // Older Chongqing rules count school years from July to June; kept for the district to choose.
            new CreditRuleSet("学年制 2021–2026（未启用）", new(2021, 7, 1), new(2026, 7, 1), "重庆市普通中小学教师继续教育学分管理实施细则") { IsActive = false });
        await db.SaveChangesAsync(context.CancellationToken);
    }
}
