using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Persistence;

internal static class ConsistencyMapping
{
    public static void Map(ModelBuilder model, RegistryDbContext db) => model.Entity<ConsistencyFinding>(e =>
    {
        e.ToTable("Staff_ConsistencyFinding");
        e.Property(f => f.Kind).HasMaxLength(64);
        e.Property(f => f.What).HasMaxLength(ConsistencyFinding.MaxTextLength);
        e.Property(f => f.Path).HasMaxLength(200);
        e.HasIndex(f => f.Kind);
        e.HasQueryFilter(DataScope.FilterName, f => db.ScopeIsDistrict || (f.TeacherId != null && db.Set<Teacher>().Any(t => t.Id == f.TeacherId)));
    });
}
