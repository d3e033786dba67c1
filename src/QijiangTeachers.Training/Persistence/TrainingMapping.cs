using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Training.Persistence;

internal static class TrainingMapping
{
    public static void Map(ModelBuilder model, RegistryDbContext db)
    {
        model.Entity<HourEntry>(e =>
        {
            e.ToTable("Training_HourEntry");
            e.Property(h => h.CertificateNo).HasMaxLength(64);
            e.HasOne<Teacher>().WithMany().HasForeignKey(h => h.TeacherId).OnDelete(DeleteBehavior.Restrict);
            // Reads per person and sums per cycle are answered by this index alone, also at 20 million rows.
            e.HasIndex(h => new { h.TeacherId, h.EndOn, h.HoursTenths });
            // The list of all lines: the latest first, counted by these narrow rows.
            e.HasIndex(h => new { h.EndOn, h.Level, h.Category, h.Form });
            e.HasIndex(h => new { h.KeyHash, h.Revision, h.HoursTenths }).IsUnique();
            // Few lines are reversals: without the others they are found by reading this index.
            e.HasIndex(h => h.ReversesId).IsUnique().HasFilter("\"ReversesId\" IS NOT NULL");
            e.HasIndex(h => new { h.CertificateNo, h.CertificateUse }).IsUnique().HasFilter("\"CertificateNo\" IS NOT NULL");
            e.HasIndex(h => h.ProcessId);
            e.HasQueryFilter(DataScope.FilterName, h => db.ScopeIsDistrict || db.Set<Teacher>().Any(t => t.Id == h.TeacherId));
        });
        model.Entity<CreditRuleSet>(e =>
        {
            e.ToTable("Training_CreditRuleSet");
            e.Ignore(r => r.Values);
            // Two people who publish at once: one of them is told to look again.
            e.HasIndex(r => new { r.From, r.To, r.Version }).IsUnique();
            e.Property(r => r.HoursPerCredit).HasPrecision(5, 2);
            e.Property(r => r.Source).HasMaxLength(500);
            e.Property(r => r.Caps).HasMaxLength(4000).HasConversion(
                caps => JsonSerializer.Serialize(caps, JsonSerializerOptions.Web),
                json => JsonSerializer.Deserialize<List<HourCap>>(json, JsonSerializerOptions.Web)!,
                new ValueComparer<IList<HourCap>>((a, b) => a!.SequenceEqual(b!), c => c.Aggregate(0, (h, x) => HashCode.Combine(h, x)), c => c.ToList()));
        });
    }
}
