using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Credentials.Persistence;

internal static class CredentialsMapping
{
    public static void Map(ModelBuilder model, RegistryDbContext db) => model.Entity<DualQualification>(e =>
    {
        e.ToTable("Credentials_DualQualification");
        e.Property(q => q.DocumentNo).HasMaxLength(100);
        e.Property(q => q.EndReason).HasMaxLength(200);
        e.Property(q => q.EndDocumentNo).HasMaxLength(100);
        e.HasOne<Teacher>().WithMany().HasForeignKey(q => q.TeacherId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(q => new { q.TeacherId, q.Level, q.From, q.RemovedAs }).IsUnique();
        e.HasQueryFilter("SoftDelete", q => !q.IsDeleted);
        e.HasQueryFilter(DataScope.FilterName, q => db.ScopeIsDistrict || db.Set<Teacher>().Any(t => t.Id == q.TeacherId));
    });
}
