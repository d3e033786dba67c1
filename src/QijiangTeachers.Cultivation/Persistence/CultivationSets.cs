using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Cultivation.Persistence;

/// <summary>The module's sets on the context.</summary>
public static class CultivationSets
{
    extension(RegistryDbContext db)
    {
        public DbSet<TitleTerm> TitleTerms => db.Set<TitleTerm>();
        public DbSet<TierRuleSet> TierRuleSets => db.Set<TierRuleSet>();
    }
}
