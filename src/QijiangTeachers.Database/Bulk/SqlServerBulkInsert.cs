using System.Data;
using Microsoft.Data.SqlClient;

namespace QijiangTeachers.Database.Bulk;

/// <summary>SqlBulkCopy in portions, with foreign keys and checks in force.</summary>
internal static class SqlServerBulkInsert
{
    private const int Portion = 5000;

    public static async Task<int> InsertAsync(SqlConnection connection, SqlTransaction transaction, BulkTable table, IEnumerable<object> rows, CancellationToken ct)
    {
        using var copy = new SqlBulkCopy(connection, SqlBulkCopyOptions.CheckConstraints | SqlBulkCopyOptions.KeepNulls, transaction)
        {
            DestinationTableName = table.Name,
            BulkCopyTimeout = 0,
        };
        using var portion = new DataTable();
        foreach (var column in table.Columns)
        {
            portion.Columns.Add(column.Name, StoredType(column.Mapping.Converter?.ProviderClrType ?? column.Mapping.ClrType));
            copy.ColumnMappings.Add(column.Name, column.Name);
        }

        var count = 0;
        foreach (var chunk in rows.Chunk(Portion))
        {
            portion.Clear();
            foreach (var row in chunk) portion.Rows.Add([.. table.Columns.Select(c => Stored(c.Read(row)))]);
            await copy.WriteToServerAsync(portion, ct);
            count += chunk.Length;
        }
        return count;
    }

    // A DataTable carries dates and times in the types that SqlBulkCopy has always known.
    private static Type StoredType(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(DateOnly) ? typeof(DateTime) : type == typeof(TimeOnly) ? typeof(TimeSpan) : type;
    }

    private static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        TimeOnly time => time.ToTimeSpan(),
        _ => value,
    };
}
