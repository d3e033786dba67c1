using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using QijiangTeachers.Kernel.Domain;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Database.Bulk;

/// <summary>Hands the rows to the database's own way of loading many of them.</summary>
internal sealed class BulkWriter(RegistryDbContext db, CurrentUserAccessor users, TimeProvider clock) : IBulkWriter
{
    public async Task<int> InsertAsync<T>(IEnumerable<T> rows, CancellationToken ct = default) where T : class
    {
        var table = BulkTable.Of(db, typeof(T));
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
            var count = await InsertAsync(table, Stamped(rows), ct);
            if (own is not null) await own.CommitAsync(ct);
            return count;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private Task<int> InsertAsync(BulkTable table, IEnumerable<object> rows, CancellationToken ct)
    {
        var transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        return db.Database.GetDbConnection() switch
        {
            SqliteConnection connection => Task.FromResult(SqliteBulkInsert.Insert(connection, table, rows, ct)),
            NpgsqlConnection connection => NpgsqlBulkInsert.InsertAsync(connection, table, rows, ct),
            SqlConnection connection => SqlServerBulkInsert.InsertAsync(connection, (SqlTransaction)transaction, table, rows, ct),
            var other => throw new NotSupportedException($"There is no bulk insert for {other.GetType().Name}."),
        };
    }

    /// <summary>What SaveChanges would have filled in.</summary>
    private IEnumerable<object> Stamped<T>(IEnumerable<T> rows) where T : class
    {
        var (now, userId) = (clock.UtcNow, users.User.Id);
        foreach (var row in rows)
        {
            if (row is ICreationAudited created && created.CreationTime == default) (created.CreationTime, created.CreatorId) = (now, userId);
            yield return row;
        }
    }
}
