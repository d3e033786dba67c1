using Microsoft.Data.Sqlite;

namespace QijiangTeachers.Database.Bulk;

/// <summary>One prepared INSERT, executed once per row.</summary>
internal static class SqliteBulkInsert
{
    public static int Insert(SqliteConnection connection, SqliteTransaction transaction, BulkTable table, IEnumerable<object> rows, CancellationToken ct)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        var parameters = table.Columns.Select((_, i) => command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}", Value = DBNull.Value })).ToArray();
        command.CommandText = $"INSERT INTO {table.Name} ({string.Join(", ", table.ColumnNames)}) VALUES ({string.Join(", ", parameters.Select(p => p.ParameterName))})";
        command.Prepare();

        var count = 0;
        foreach (var row in rows)
        {
            if (count % 1024 == 0) ct.ThrowIfCancellationRequested();
            for (var i = 0; i < parameters.Length; i++) parameters[i].Value = table.Columns[i].Read(row) ?? DBNull.Value;
            count += command.ExecuteNonQuery();
        }
        return count;
    }
}
