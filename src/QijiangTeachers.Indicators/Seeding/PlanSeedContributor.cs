using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Indicators.Persistence;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;

namespace QijiangTeachers.Indicators.Seeding;

/// <summary>The district's 14th five-year plan with its indicators (domain.md §6), unless a plan is there already.</summary>
internal sealed class PlanSeedContributor(RegistryDbContext db) : IDataSeedContributor
{
    public int Order => -100;

    public async Task SeedAsync(DataSeedContext context)
    {
        if (await db.Plans.AnyAsync(context.CancellationToken)) return;
        var plan = new Plan("“十四五”教师队伍建设", new(new(2021, 1, 1), new(2026, 1, 1)), "綦江区教育事业发展“十四五”规划");
        db.Add(plan);
        db.AddRange(FourteenthPlan.Definitions(plan.Id));
        await db.SaveChangesAsync(context.CancellationToken);
    }
}
