using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Persistence;

internal static class ReorganisationMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<SchoolReorganisation>(e =>
        {
            e.ToTable("Staff_Reorganisation");
            e.Ignore(r => r.EndsTheSchool);
            e.Property(r => r.SchoolName).HasMaxLength(100);
            e.Property(r => r.Reason).HasMaxLength(500);
            e.Property(r => r.UndoReason).HasMaxLength(500);
            e.HasOne<School>().WithMany().HasForeignKey(r => r.SchoolId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany<ReorganisationTarget>().WithOne().HasForeignKey(t => t.ReorganisationId).OnDelete(DeleteBehavior.Cascade);
            e.HasMany<ReorganisationRow>().WithOne().HasForeignKey(r => r.ReorganisationId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<ReorganisationTarget>(e =>
        {
            e.ToTable("Staff_ReorganisationTarget");
            e.HasKey(t => new { t.ReorganisationId, t.SchoolId });
            e.HasOne<School>().WithMany().HasForeignKey(t => t.SchoolId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ReorganisationRow>(e =>
        {
            e.ToTable("Staff_ReorganisationRow");
            e.HasKey(r => new { r.ReorganisationId, r.Number });
            e.Property(r => r.Number).ValueGeneratedNever();
            e.Property(r => r.Entity).HasMaxLength(64);
            e.Property(r => r.Shown).HasMaxLength(ReorganisationRow.MaxTextLength);
            e.Property(r => r.Note).HasMaxLength(ReorganisationRow.MaxTextLength);
            e.Property(r => r.State).HasMaxLength(-1);
        });
    }
}
