using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace QijiangTeachers.Benchmarks.District;

/// <summary>A connection past the registry, for SQL written by hand. The same statements serve both databases: names are put into quotes, days into what the database has for them.</summary>
internal sealed partial class BareConnection : IDisposable
{
    private readonly DbConnection _connection;

    private BareConnection(DbConnection connection) => _connection = connection;

    private bool IsSqlite => _connection is SqliteConnection;

    public static BareConnection Open(BenchmarkDistrict district)
    {
        var bare = new BareConnection(district.Server is { } server ? new NpgsqlConnection(server) : new SqliteConnection($"Data Source={district.File};Mode=ReadOnly;Pooling=False"));
        bare._connection.Open();
        if (!bare.IsSqlite) return bare;
        using var settings = bare._connection.CreateCommand();
        settings.CommandText = "PRAGMA cache_size=-65536; PRAGMA mmap_size=268435456;";   // as the registry's own connections have them
        settings.ExecuteNonQuery();
        return bare;
    }

    /// <param name="sql">Names as CamelCase words; parameters as <c>@day</c>.</param>
    /// <param name="values">Days and numbers.</param>
    public DbCommand Command(string sql, params IEnumerable<(string Name, object Value)> values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = IsSqlite ? sql : Names().Replace(sql, "\"$0\"");
        foreach (var (name, value) in values)
        {
            if (!sql.Contains(name, StringComparison.Ordinal)) continue;
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value is DateOnly day && IsSqlite ? day.DayNumber : value);
            command.Parameters.Add(parameter);
        }
        return command;
    }

    public void Dispose() => _connection.Dispose();

    [GeneratedRegex("""(?<!["@])\b[A-Z][a-z]\w*\b(?!")""")]
    private static partial Regex Names();
}
