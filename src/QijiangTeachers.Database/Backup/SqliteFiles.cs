using Microsoft.Data.Sqlite;

namespace QijiangTeachers.Database.Backup;

/// <summary>SQLite files as a backup needs them: copied while others write, proved whole, closed to others.</summary>
internal static class SqliteFiles
{
    private const int Busy = 5, Locked = 6;

    /// <summary>By SQLite's online backup: one consistent moment, and writers don't wait.</summary>
    public static void Copy(string source, string target)
    {
        using (var from = Open(source, SqliteOpenMode.ReadWrite))
        using (var to = Open(target, SqliteOpenMode.ReadWriteCreate))
        {
            Execute(from, "PRAGMA busy_timeout=60000");
            from.BackupDatabase(to);
            // One file, without a log beside it.
            Execute(to, "PRAGMA journal_mode=DELETE");
        }
        using var file = new FileStream(target, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    /// <returns>What SQLite finds wrong; null if nothing.</returns>
    public static string? Fault(string file)
    {
        try
        {
            using var connection = Open(file, SqliteOpenMode.ReadOnly);
            return Execute(connection, "PRAGMA integrity_check(1)") is "ok" ? null : "integrity_check";
        }
        catch (SqliteException e)
        {
            return $"SQLite {e.SqliteErrorCode}";
        }
    }

    /// <summary>In their order.</summary>
    public static IReadOnlyList<string> Migrations(string file)
    {
        using var connection = Open(file, SqliteOpenMode.ReadOnly);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY \"MigrationId\"";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }

    /// <summary>Leaving the log needs the file alone. A file that SQLite can't read any more is nobody's.</summary>
    public static bool IsOpenElsewhere(string file)
    {
        try
        {
            using var connection = Open(file, SqliteOpenMode.ReadWrite);
            Execute(connection, "PRAGMA journal_mode=DELETE");
            return false;
        }
        catch (SqliteException e)
        {
            return e.SqliteErrorCode is Busy or Locked;
        }
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 1 }.ToString());
        connection.Open();
        return connection;
    }

    private static object? Execute(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        return command.ExecuteScalar();
    }
}
