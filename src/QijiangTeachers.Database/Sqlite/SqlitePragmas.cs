using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace QijiangTeachers.Database.Sqlite;

/// <summary>
/// Settings of every connection: readers don't wait for the writer (WAL), a commit survives a killed process, writers
/// queue for up to a minute. <c>temp_store</c> stays on disk: in memory it makes EF's savepoints slower with every row.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA busy_timeout=60000; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536; PRAGMA mmap_size=268435456; PRAGMA foreign_keys=ON;";

    public static SqlitePragmas Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        // EF looks whether the file exists through a read-only connection, which can't switch to WAL.
        if (connection.ConnectionString.Contains("Mode=ReadOnly", StringComparison.OrdinalIgnoreCase)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    /// <summary>SQLite has no asynchronous I/O.</summary>
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
