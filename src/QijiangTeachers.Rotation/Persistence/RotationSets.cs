using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Rotation.Domain;

namespace QijiangTeachers.Rotation.Persistence;

/// <summary>The module's sets on the context.</summary>
public static class RotationSets
{
    extension(RegistryDbContext db)
    {
        public DbSet<RotationPlacement> RotationPlacements => db.Set<RotationPlacement>();
    }
}
