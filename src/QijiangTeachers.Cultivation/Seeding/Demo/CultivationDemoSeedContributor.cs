using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Cultivation.Persistence;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Staff.Seeding.Demo;

namespace QijiangTeachers.Cultivation.Seeding.Demo;

/// <summary>The titles of the demo district.</summary>
internal sealed class CultivationDemoSeedContributor(RegistryDbContext db, DemoDistrict district, IBulkWriter bulk, UnitOfWork unitOfWork) : IDataSeedContributor
{
    /// <summary>Before rotations, which want to know who holds a title.</summary>
    public int Order => 30;

    public async Task SeedAsync(DataSeedContext context)
    {
        var ct = context.CancellationToken;
        if (!district.IsMade) return;
        var rules = await db.TierRuleSets.OrderBy(r => r.From).FirstAsync(ct);
        var titles = new DemoTitles(district, rules).Tell();
        await unitOfWork.RunAsync(CultivationProcesses.SeedDemo, null, async recorder =>
            recorder.Wrote(await bulk.InsertAsync(titles.Where(t => t.Person.IsStored && t.From <= district.Today).Select(t => t.ToTerm(recorder.ProcessId, district.Today)), ct)), ct);
    }
}
