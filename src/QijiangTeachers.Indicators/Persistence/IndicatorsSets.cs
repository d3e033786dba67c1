using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Indicators.Persistence;

/// <summary>The module's sets on the context.</summary>
public static class IndicatorsSets
{
    extension(RegistryDbContext db)
    {
        public DbSet<Plan> Plans => db.Set<Plan>();
        public DbSet<IndicatorDefinition> IndicatorDefinitions => db.Set<IndicatorDefinition>();
        public DbSet<IndicatorSnapshot> IndicatorSnapshots => db.Set<IndicatorSnapshot>();
        public DbSet<SnapshotFigure> SnapshotFigures => db.Set<SnapshotFigure>();
        public DbSet<IndicatorCell> IndicatorCells => db.Set<IndicatorCell>();
        public DbSet<StaleSchool> StaleSchools => db.Set<StaleSchool>();
    }
}
