using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Testing.SqlServer;

namespace QijiangTeachers.SqlServer.Tests.Queries;

public sealed class DmlTests
{
    /// <summary>INSERT, UPDATE and DELETE of every entity, as EF Core would send them.</summary>
    [Fact]
    public void Every_entity_can_be_written()
    {
        var server = new SilentSqlServer();
        using var db = server.CreateContext();
        var entities = db.Model.GetEntityTypes().Where(e => !e.IsOwned() && e.GetTableName() is not null).ToList();
        entities.ShouldNotBeEmpty();
        foreach (var entity in entities)
        {
            Write(db, entity, EntityState.Added);
            if (entity.GetProperties().Any(p => !p.IsKey())) Write(db, entity, EntityState.Modified);
            Write(db, entity, EntityState.Deleted);
        }
        foreach (var verb in new[] { "INSERT INTO", "UPDATE", "DELETE FROM" }) server.Commands.ShouldContain(c => c.Contains(verb, StringComparison.Ordinal));
        server.Commands.Count.ShouldBeGreaterThan(2 * entities.Count);
        QueryCheck.Complaints(server.Commands).ShouldBeEmpty();
    }

    private static void Write(RegistryDbContext db, IEntityType entity, EntityState state)
    {
        var entry = db.Entry(Activator.CreateInstance(entity.ClrType, nonPublic: true)!);
        Fill(entry);
        entry.State = state;
        try
        {
            db.SaveChanges();
        }
        catch (DbUpdateException)
        {
            // The silent server returned no row; the command has been seen.
        }
        db.ChangeTracker.Clear();
    }

    private static void Fill(EntityEntry entry)
    {
        foreach (var property in entry.Properties.Where(p => p.CurrentValue is null && !p.Metadata.IsNullable))
            property.CurrentValue = property.Metadata.ClrType == typeof(byte[]) ? new byte[] { 1 } : property.Metadata.ClrType == typeof(string) ? "x" : Activator.CreateInstance(property.Metadata.ClrType);
    }
}
