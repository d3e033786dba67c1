using Npgsql;

namespace QijiangTeachers.Database.Bulk;

/// <summary>COPY in binary form; it runs in the connection's transaction.</summary>
internal static class NpgsqlBulkInsert
{
    public static async Task<int> InsertAsync(NpgsqlConnection connection, BulkTable table, IEnumerable<object> rows, CancellationToken ct)
    {
        await using var import = await connection.BeginBinaryImportAsync($"COPY {table.Name} ({string.Join(", ", table.ColumnNames)}) FROM STDIN (FORMAT BINARY)", ct);
        foreach (var row in rows)
        {
            await import.StartRowAsync(ct);
            foreach (var column in table.Columns)
            {
                if (column.Read(row) is { } value) await import.WriteAsync(value, column.Mapping.StoreTypeNameBase, ct);
                else await import.WriteNullAsync(ct);
            }
        }
        return (int)await import.CompleteAsync(ct);
    }
}
