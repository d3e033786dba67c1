using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using QijiangTeachers.Kernel.Domain;
using QijiangTeachers.Kernel.Jobs;

namespace QijiangTeachers.Kernel.Persistence;

/// <summary>
/// How values are stored: GUIDs in 16 bytes and days as integers on SQLite (half the file at 20 million rows), native
/// types elsewhere; instants as UTC; names of limited length so that they can be indexed.
/// </summary>
internal static class StorageConventions
{
    public static void Apply(ModelConfigurationBuilder configuration, string? provider)
    {
        configuration.Properties<string>().HaveMaxLength(256);
        configuration.Properties<DateTime>().HaveConversion<UtcConverter>();
        if (provider?.EndsWith("Sqlite", StringComparison.Ordinal) != true) return;
        configuration.Properties<Guid>().HaveConversion<GuidBytesConverter>();
        configuration.Properties<DateOnly>().HaveConversion<DayNumberConverter>();
    }

    public static void Apply(ModelBuilder model)
    {
        JobMapping.MapDrainRows(model);
        foreach (var entity in model.Model.GetEntityTypes().Where(e => typeof(AggregateRoot<Guid>).IsAssignableFrom(e.ClrType) && e.BaseType is null))
        {
            var stamp = entity.FindProperty(nameof(AggregateRoot<>.ConcurrencyStamp))!;
            stamp.SetMaxLength(32);
            stamp.IsConcurrencyToken = true;
        }
        foreach (var key in model.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.ClrType == typeof(Guid) && p.IsPrimaryKey()))
            key.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
    }

    /// <summary>Big-endian, so that version 7 GUIDs sort by time in the index.</summary>
    private sealed class GuidBytesConverter() : ValueConverter<Guid, byte[]>(g => g.ToByteArray(true), b => new Guid(b, true));

    private sealed class DayNumberConverter() : ValueConverter<DateOnly, int>(d => d.DayNumber, n => DateOnly.FromDayNumber(n));

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        d => d.Kind == DateTimeKind.Utc ? d : d.ToUniversalTime(),
        d => DateTime.SpecifyKind(d, DateTimeKind.Utc));
}
