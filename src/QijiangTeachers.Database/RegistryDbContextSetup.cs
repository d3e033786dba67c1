using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Database.Sqlite;

namespace QijiangTeachers.Database;

/// <summary>Points a context at one of the three databases; used by the host, by the design-time factories and by tests.</summary>
public static class RegistryDbContextSetup
{
    // An open end is 9999-12-31 on every database; Npgsql would store it as 'infinity', which can't be subtracted.
    static RegistryDbContextSetup() => AppContext.SetSwitch("Npgsql.DisableDateTimeInfinityConversions", true);

    public static DbContextOptionsBuilder UseRegistry(this DbContextOptionsBuilder builder, DatabaseOptions options)
    {
        var migrations = $"QijiangTeachers.Database.{options.Provider}";
        return options.Provider switch
        {
            DatabaseProvider.Sqlite => builder.UseSqlite(options.ConnectionString, o => o.MigrationsAssembly(migrations)).AddInterceptors(SqlitePragmas.Instance),
            DatabaseProvider.SqlServer => builder.UseSqlServer(options.ConnectionString, o => o.MigrationsAssembly(migrations)),
            DatabaseProvider.PostgreSql => builder.UseNpgsql(options.ConnectionString, o => o.MigrationsAssembly(migrations)),
            _ => throw new InvalidOperationException($"There is no database provider {options.Provider}."),
        };
    }

    /// <summary>SQLite makes the file, but not the folder it lies in.</summary>
    internal static void CreateFolder(DatabaseOptions options)
    {
        if (SqliteFile(options) is { } file && Path.GetDirectoryName(file) is { } folder) Directory.CreateDirectory(folder);
    }

    /// <summary>Full path of the SQLite file; null for a server and for a database in memory.</summary>
    internal static string? SqliteFile(DatabaseOptions options)
    {
        if (options.Provider != DatabaseProvider.Sqlite) return null;
        var connection = new SqliteConnectionStringBuilder(options.ConnectionString);
        var inMemory = connection.Mode == SqliteOpenMode.Memory || connection.DataSource is "" or ":memory:"
            || connection.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase);
        return inMemory ? null : Path.GetFullPath(connection.DataSource);
    }
}
