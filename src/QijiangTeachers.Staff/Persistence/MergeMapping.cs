using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Persistence;

internal static class MergeMapping
{
    public static void Map(ModelBuilder model, RegistryDbContext db)
    {
        model.Entity<TeacherMerge>(e =>
        {
            e.ToTable("Staff_TeacherMerge");
            e.Property(m => m.AbsorbedNumber).HasMaxLength(32);
            e.Property(m => m.SurvivorNumber).HasMaxLength(32);
            e.Property(m => m.AbsorbedName).HasMaxLength(100);
            e.Property(m => m.Reason).HasMaxLength(500);
            e.Property(m => m.UndoReason).HasMaxLength(500);
            e.HasOne<Teacher>().WithMany().HasForeignKey(m => m.AbsorbedId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Teacher>().WithMany().HasForeignKey(m => m.SurvivorId).OnDelete(DeleteBehavior.Restrict);
            e.HasIndex(m => new { m.ChangedAt, m.Id });
            e.HasMany<TeacherMergeRow>().WithOne().HasForeignKey(r => r.MergeId).OnDelete(DeleteBehavior.Cascade);
            e.HasQueryFilter(DataScope.FilterName, m => db.ScopeIsDistrict || db.Set<Teacher>().Any(t => t.Id == m.SurvivorId));
        });
        model.Entity<TeacherMergeRow>(e =>
        {
            e.ToTable("Staff_TeacherMergeRow");
            e.HasKey(r => new { r.MergeId, r.Number });
            e.Property(r => r.Number).ValueGeneratedNever();
            e.Property(r => r.Entity).HasMaxLength(64);
            e.Property(r => r.Shown).HasMaxLength(TeacherMergeRow.MaxTextLength);
            e.Property(r => r.Note).HasMaxLength(TeacherMergeRow.MaxTextLength);
            e.Property(r => r.Columns).HasMaxLength(-1);
        });
        model.Entity<NotSamePerson>(e =>
        {
            e.ToTable("Staff_NotSamePerson");
            e.Property(n => n.Reason).HasMaxLength(500);
            e.HasOne<Teacher>().WithMany().HasForeignKey(n => n.FirstId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Teacher>().WithMany().HasForeignKey(n => n.SecondId).OnDelete(DeleteBehavior.Restrict);
            e.HasIndex(n => new { n.FirstId, n.SecondId }).IsUnique();
            e.HasQueryFilter(DataScope.FilterName, n => db.ScopeIsDistrict || (db.Set<Teacher>().Any(t => t.Id == n.FirstId) && db.Set<Teacher>().Any(t => t.Id == n.SecondId)));
        });
    }
}
