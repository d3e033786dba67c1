using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Persistence;

internal static class ErasureMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<PersonErasureRecord>(e =>
        {
            e.ToTable("Staff_Erasure");
            e.HasOne<Teacher>().WithMany().HasForeignKey(r => r.TeacherId).OnDelete(DeleteBehavior.Restrict);
            e.HasIndex(r => r.TeacherId).IsUnique();
            e.HasIndex(r => r.At);
        });
    }
}
