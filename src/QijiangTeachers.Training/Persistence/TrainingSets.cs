using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Training.Persistence;

/// <summary>The module's sets on the context.</summary>
public static class TrainingSets
{
    extension(RegistryDbContext db)
    {
        public DbSet<HourEntry> HourEntries => db.Set<HourEntry>();
        public DbSet<CreditRuleSet> CreditRuleSets => db.Set<CreditRuleSet>();
    }
}
