using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Kernel.Jobs;

internal static class JobMapping
{
    public const int MaxKeyLength = 64;

    public static void Map(ModelBuilder model)
    {
        model.Entity<JobRun>(e =>
        {
            e.ToTable("Kernel_JobRun");
            e.Property(r => r.Key).HasMaxLength(MaxKeyLength);
            e.Property(r => r.Message).HasMaxLength(JobRun.MaxTextLength);
            e.Property(r => r.Error).HasMaxLength(JobRun.MaxTextLength);
            e.Property(r => r.Args).HasMaxLength(4000);
            e.HasIndex(r => new { r.Key, r.State });
            e.HasIndex(r => r.CreatedAt);
        });
        model.Entity<JobLease>(e =>
        {
            e.ToTable("Kernel_JobLease");
            e.HasKey(l => l.Key);
            e.Property(l => l.Key).HasMaxLength(MaxKeyLength);
        });
        model.Entity<JobWatermark>(e =>
        {
            e.ToTable("Kernel_JobWatermark");
            e.HasKey(w => w.Key);
            e.Property(w => w.Key).HasMaxLength(MaxKeyLength);
            e.Property(w => w.Value).HasMaxLength(256);
        });
    }

    /// <summary>What every table of drain rows has: the index by which due rows are found, and room for the last error.</summary>
    public static void MapDrainRows(ModelBuilder model)
    {
        foreach (var type in model.Model.GetEntityTypes().Where(t => typeof(DrainRow).IsAssignableFrom(t.ClrType)).Select(t => t.ClrType).ToList())
        {
            model.Entity(type).HasIndex(nameof(DrainRow.DueAt));
            model.Entity(type).HasIndex(nameof(DrainRow.SetAsideAt));
            model.Entity(type).Property(nameof(DrainRow.LastError)).HasMaxLength(JobRun.MaxTextLength);
        }
    }
}
