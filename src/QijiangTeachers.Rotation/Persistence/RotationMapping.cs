using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Rotation.Domain;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Rotation.Persistence;

internal static class RotationMapping
{
    public static void Map(ModelBuilder model, RegistryDbContext db) => model.Entity<RotationPlacement>(e =>
    {
        e.ToTable("Rotation_Placement");
        e.Ignore(p => p.EndOn);
        e.Ignore(p => p.Plan);
        e.Property(p => p.EndReason).HasMaxLength(200);
        e.HasOne<Teacher>().WithMany().HasForeignKey(p => p.TeacherId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne<School>().WithMany().HasForeignKey(p => p.FromSchoolId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne<School>().WithMany().HasForeignKey(p => p.ToSchoolId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(p => new { p.TeacherId, p.Kind, p.From, p.RemovedAs }).IsUnique();
        e.HasIndex(p => p.From);
        e.HasQueryFilter("SoftDelete", p => !p.IsDeleted);
        e.HasQueryFilter(DataScope.FilterName, p => db.ScopeIsDistrict || db.Set<Teacher>().Any(t => t.Id == p.TeacherId));
    });
}
