namespace QijiangTeachers.Kernel.Tables;

/// <summary>
/// Writes a table row by row to a stream that needn't be seekable. Text stays text: nothing that begins with = + - or @
/// becomes a formula when the file is opened.
/// </summary>
public abstract class TableWriter : IAsyncDisposable
{
    public static TableWriter Open(Stream output, TableFileFormat format)
        => format == TableFileFormat.Xlsx ? new XlsxTableWriter(output) : new CsvTableWriter(output);

    /// <summary>Writes one table to the end and completes the file.</summary>
    public static async Task WriteAsync<T>(Stream output, TableFileFormat format, string name, IReadOnlyList<TableColumn<T>> columns, IAsyncEnumerable<T> rows, CancellationToken cancellationToken = default)
    {
        await using var all = rows.GetAsyncEnumerator(cancellationToken);
        // What is wrong with the question is found here, while nothing of the answer is sent.
        var isRow = await all.MoveNextAsync();
        await using var writer = Open(output, format);
        await writer.BeginSheetAsync(name, columns, cancellationToken);
        var cells = new object?[columns.Count];
        for (; isRow; isRow = await all.MoveNextAsync())
        {
            for (var i = 0; i < cells.Length; i++) cells[i] = columns[i].Value(all.Current);
            await writer.WriteRowAsync(cells, cancellationToken);
        }
        await writer.CompleteAsync(cancellationToken);
    }

    /// <summary>For rows that are in memory already.</summary>
    public static Task WriteAsync<T>(Stream output, TableFileFormat format, string name, IReadOnlyList<TableColumn<T>> columns, IEnumerable<T> rows, CancellationToken cancellationToken = default)
        => WriteAsync(output, format, name, columns, rows.ToAsyncEnumerable(), cancellationToken);

    public static string ContentTypeOf(TableFileFormat format) => format == TableFileFormat.Xlsx
        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        : "text/csv; charset=utf-8";

    /// <summary>Begins a sheet with its header row. A .csv holds one sheet only.</summary>
    public abstract Task BeginSheetAsync(string name, IReadOnlyList<TableColumn> columns, CancellationToken cancellationToken = default);

    public abstract Task WriteRowAsync(IReadOnlyList<object?> cells, CancellationToken cancellationToken = default);

    /// <summary>Finishes the file; without it the file isn't valid.</summary>
    public abstract Task CompleteAsync(CancellationToken cancellationToken = default);

    public abstract ValueTask DisposeAsync();
}
