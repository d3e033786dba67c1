using Microsoft.Data.Sqlite;

namespace QijiangTeachers.Database.Bulk;

/// <summary>One prepared INSERT, executed once per row; a column whose value is that of the row before isn't bound again.</summary>
internal static class SqliteBulkInsert
{
    public static int Insert(SqliteConnection connection, BulkTable table, IEnumerable<object> rows, CancellationToken ct)
    {
        var places = string.Join(", ", Enumerable.Repeat("?", table.Columns.Count));
        using var insert = new SqliteStatement(connection, $"INSERT INTO {table.Name} ({string.Join(", ", table.ColumnNames)}) VALUES ({places})");
        var columns = table.Columns.ToArray();
        var bound = new object?[columns.Length];
        var count = 0;
        foreach (var row in rows)
        {
            if (count % 1024 == 0) ct.ThrowIfCancellationRequested();
            for (var i = 0; i < columns.Length; i++)
            {
                var value = columns[i].Raw(row);
                if (count > 0 && Equals(value, bound[i])) continue;
                bound[i] = value;
                insert.Bind(i + 1, columns[i].Stored(value));
            }
            insert.Execute();
            count++;
        }
        return count;
    }
}
