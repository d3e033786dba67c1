using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Cultivation.Persistence;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Cultivation.Seeding;

/// <summary>Which titles count towards which tier and their usual terms (plan 专栏5, domain.md §2), unless a version is there already.</summary>
internal sealed class TierRulesSeedContributor(RegistryDbContext db) : IDataSeedContributor
{
    private const int DistrictTerm = 3, MunicipalTerm = 5;

    public int Order => -100;

    public async Task SeedAsync(DataSeedContext context)
    {
        if (await db.TierRuleSets.AnyAsync(context.CancellationToken)) return;
        db.Add(new TierRuleSet("2021 版", new(new(2021, 1, 1), EffectivePeriod.Open), "綦江区教育事业发展“十四五”规划专栏 5",
        [
            new(HonourTitle.DistrictBackboneTeacher, Tier.DistrictBackbone, DistrictTerm),
            new(HonourTitle.DistrictChiefSubjectTeacher, Tier.DistrictBackbone, DistrictTerm),
            new(HonourTitle.DistrictMasterTeacher, Tier.Outstanding, DistrictTerm),
            new(HonourTitle.DistrictAcademicLeader, Tier.Outstanding, DistrictTerm),
            new(HonourTitle.MunicipalBackboneTeacher, Tier.Outstanding, MunicipalTerm),
            new(HonourTitle.MunicipalSubjectMasterTeacher, Tier.Outstanding, MunicipalTerm),
            new(HonourTitle.MunicipalSubjectLeader, Tier.Outstanding, MunicipalTerm),
            new(HonourTitle.SpecialGradeTeacher, Tier.Educator, null),
            new(HonourTitle.MunicipalAcademicLeader, Tier.Educator, MunicipalTerm),
            new(HonourTitle.MunicipalMasterTeacher, Tier.Educator, MunicipalTerm),
        ]));
        await db.SaveChangesAsync(context.CancellationToken);
    }
}
