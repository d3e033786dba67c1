namespace QijiangTeachers.Kernel.Persistence;

/// <summary>
/// Inserts many rows at the database's own speed (prepared INSERT on SQLite, COPY on PostgreSQL, SqlBulkCopy on SQL
/// Server) inside the context's current transaction, by the columns and converters of the EF model. Nothing is tracked.
/// </summary>
public interface IBulkWriter
{
    Task<int> InsertAsync<T>(IEnumerable<T> rows, CancellationToken ct = default) where T : class;
}
