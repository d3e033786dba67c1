using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.History.Chain;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Receipts;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Settings;

namespace QijiangTeachers.Kernel.Persistence;

internal static class KernelMapping
{
    public static void Map(ModelBuilder model)
    {
        MapHistory(model);
        model.Entity<CommandReceipt>(e =>
        {
            e.ToTable("Kernel_CommandReceipt");
            e.HasKey(r => new { r.AccountId, r.Key });
            e.Property(r => r.Key).HasMaxLength(CommandReceipts.MaxKeyLength);
            e.Property(r => r.Fingerprint).HasMaxLength(32);
            e.HasIndex(r => r.CreatedAt);
        });
        JobMapping.Map(model);
        model.Entity<ProtectionKey>(e =>
        {
            e.ToTable("Kernel_ProtectionKey");
            e.Property(k => k.Xml).HasMaxLength(-1);
        });
        model.Entity<DistrictSetting>(e =>
        {
            e.ToTable("Kernel_Setting");
            e.HasKey(s => s.Name);
            e.Property(s => s.Name).HasMaxLength(128);
            e.Property(s => s.Value).HasMaxLength(4000);
        });
    }

    private static void MapHistory(ModelBuilder model)
    {
        model.Entity<Process>(e =>
        {
            e.ToTable("Kernel_Process");
            e.Property(p => p.Kind).HasMaxLength(64);
            e.Property(p => p.Reason).HasMaxLength(1000);
            e.Property(p => p.EventsSeal).HasMaxLength(32);
            e.Property(p => p.Seal).HasMaxLength(32);
            e.HasIndex(p => p.At);
            e.HasIndex(p => new { p.Block, p.Id });
        });
        model.Entity<ProcessEvent>(e =>
        {
            e.ToTable("Kernel_ProcessEvent");
            e.HasKey(v => new { v.ProcessId, v.Number });
            e.Property(v => v.Number).ValueGeneratedNever();
            e.Property(v => v.Type).HasMaxLength(64);
            e.Property(v => v.Data).HasMaxLength(-1);
            e.HasOne<Process>().WithMany().HasForeignKey(v => v.ProcessId).OnDelete(DeleteBehavior.Restrict);
            e.HasIndex(v => v.TeacherId);
            e.HasIndex(v => v.SchoolId);
        });
        MapChain(model);
    }

    private static void MapChain(ModelBuilder model)
    {
        model.Entity<HistoryBlock>(e =>
        {
            e.ToTable("Kernel_HistoryBlock");
            e.HasKey(b => b.Number);
            e.Property(b => b.Number).ValueGeneratedNever();
            e.Property(b => b.PreviousHash).HasMaxLength(32);
            e.Property(b => b.SealsHash).HasMaxLength(32);
            e.Property(b => b.Hash).HasMaxLength(32);
        });
        model.Entity<HistoryRedaction>(e =>
        {
            e.ToTable("Kernel_HistoryRedaction");
            e.HasKey(r => r.ProcessId);
            e.Property(r => r.EventsSeal).HasMaxLength(32);
            e.Property(r => r.Seal).HasMaxLength(32);
            e.HasOne<Process>().WithMany().HasForeignKey(r => r.ProcessId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<HistoryHead>(e =>
        {
            e.ToTable("Kernel_HistoryHead");
            e.Property(h => h.Id).ValueGeneratedNever();
            e.Property(h => h.Hash).HasMaxLength(32);
            e.Property(h => h.Seal).HasMaxLength(32);
        });
    }
}
