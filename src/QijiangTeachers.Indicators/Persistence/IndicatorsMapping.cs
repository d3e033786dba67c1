using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Indicators.Persistence;

internal static class IndicatorsMapping
{
    private const int CodeLength = 32;

    public static void Map(ModelBuilder model)
    {
        MapDefinitions(model);
        MapSnapshots(model);
        model.Entity<StaleSchool>().ToTable("Indicators_StaleSchool");
    }

    private static void MapDefinitions(ModelBuilder model)
    {
        model.Entity<Plan>(e =>
        {
            e.ToTable("Indicators_Plan");
            e.Ignore(p => p.LastDay);
            e.Ignore(p => p.BaselineOn);
            e.Property(p => p.Source).HasMaxLength(500);
            e.HasQueryFilter("SoftDelete", p => !p.IsDeleted);
        });
        model.Entity<IndicatorDefinition>(e =>
        {
            e.ToTable("Indicators_Definition");
            e.Ignore(d => d.Settings);
            e.Property(d => d.Code).HasMaxLength(CodeLength);
            e.Property(d => d.Unit).HasMaxLength(16);
            e.Property(d => d.Attribute).HasMaxLength(32);
            e.Property(d => d.Baseline).HasPrecision(12, 4);
            e.Property(d => d.Target).HasPrecision(12, 4);
            e.Property(d => d.Explanation).HasMaxLength(1000);
            e.Property(d => d.Source).HasMaxLength(500);
            e.Property(d => d.YearlyTargets).HasMaxLength(2000).HasConversion(
                targets => JsonSerializer.Serialize(targets, JsonSerializerOptions.Web),
                json => JsonSerializer.Deserialize<List<YearlyTarget>>(json, JsonSerializerOptions.Web)!,
                new ValueComparer<IReadOnlyList<YearlyTarget>>((a, b) => a!.SequenceEqual(b!), c => c.Aggregate(0, (h, x) => HashCode.Combine(h, x)), c => c.ToList()));
            e.HasOne<Plan>().WithMany().HasForeignKey(d => d.PlanId).OnDelete(DeleteBehavior.Restrict);
            e.HasIndex(d => new { d.PlanId, d.Code, d.Version }).IsUnique();
            e.HasQueryFilter("SoftDelete", d => !d.IsDeleted);
        });
    }

    private static void MapSnapshots(ModelBuilder model)
    {
        model.Entity<IndicatorSnapshot>(e =>
        {
            e.ToTable("Indicators_Snapshot");
            e.HasKey(s => s.AsOf);
            e.Property(s => s.Version).IsConcurrencyToken();
            e.Property(s => s.RulesKey).HasMaxLength(64);
        });
        model.Entity<SnapshotFigure>(e =>
        {
            e.ToTable("Indicators_SnapshotFigure");
            e.HasKey(f => new { f.AsOf, f.Code });
            e.Property(f => f.Code).HasMaxLength(CodeLength);
            e.Ignore(f => f.Parts);
            e.Ignore(f => f.Figure);
            e.Ignore(f => f.FirstFigure);
            e.HasOne<IndicatorSnapshot>().WithMany().HasForeignKey(f => f.AsOf).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<IndicatorCell>(e =>
        {
            e.ToTable("Indicators_Cell");
            e.HasKey(c => new { c.AsOf, c.SchoolId, c.Code, c.Stage, c.Subject });
            e.Property(c => c.Code).HasMaxLength(CodeLength);
            e.Ignore(c => c.Parts);
            e.Property(c => c.Stage).ValueGeneratedNever();
            e.Property(c => c.Subject).HasMaxLength(64);
            e.HasOne<IndicatorSnapshot>().WithMany().HasForeignKey(c => c.AsOf).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
