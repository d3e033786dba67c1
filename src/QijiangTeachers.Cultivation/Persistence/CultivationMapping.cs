using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Cultivation.Persistence;

internal static class CultivationMapping
{
    public static void Map(ModelBuilder model, RegistryDbContext db)
    {
        model.Entity<TitleTerm>(e =>
        {
            e.ToTable("Cultivation_TitleTerm");
            e.Property(t => t.EndReason).HasMaxLength(200);
            e.Property(t => t.EndDocumentNo).HasMaxLength(100);
            e.Property(t => t.DocumentNo).HasMaxLength(100);
            e.HasOne<Teacher>().WithMany().HasForeignKey(t => t.TeacherId).OnDelete(DeleteBehavior.Restrict);
            e.HasIndex(t => new { t.TeacherId, t.Title, t.From, t.RemovedAs }).IsUnique();
            e.HasIndex(t => t.To);
            e.HasQueryFilter("SoftDelete", t => !t.IsDeleted);
            e.HasQueryFilter(DataScope.FilterName, t => db.ScopeIsDistrict || db.Set<Teacher>().Any(p => p.Id == t.TeacherId));
        });
        model.Entity<TierRuleSet>(e =>
        {
            e.ToTable("Cultivation_TierRuleSet");
            // Two people who publish at once: one of them is told to look again.
            e.HasIndex(r => r.From).IsUnique();
            e.Property(r => r.Source).HasMaxLength(500);
            e.Property(r => r.Rules).HasMaxLength(4000).HasConversion(
                rules => JsonSerializer.Serialize(rules, JsonSerializerOptions.Web),
                json => JsonSerializer.Deserialize<List<TierRule>>(json, JsonSerializerOptions.Web)!,
                new ValueComparer<IList<TierRule>>((a, b) => a!.SequenceEqual(b!), c => c.Aggregate(0, (h, x) => HashCode.Combine(h, x)), c => c.ToList()));
        });
    }
}
