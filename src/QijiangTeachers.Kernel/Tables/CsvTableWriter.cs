using System.Globalization;
using System.Text;

namespace QijiangTeachers.Kernel.Tables;

/// <summary>UTF-8 with BOM, so that spreadsheets recognise the encoding; RFC 4180 quotes.</summary>
internal sealed class CsvTableWriter(Stream output) : TableWriter
{
    private static readonly char[] Quoted = [',', '"', '\r', '\n'];
    private readonly StreamWriter _writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 14, leaveOpen: true);
    private readonly StringBuilder _line = new();
    private bool _begun;

    public override Task BeginSheetAsync(string name, IReadOnlyList<TableColumn> columns, CancellationToken cancellationToken = default)
    {
        if (_begun) throw new InvalidOperationException("A .csv file holds one table.");
        _begun = true;
        return WriteRowAsync([.. columns.Select(c => c.Header)], cancellationToken);
    }

    public override async Task WriteRowAsync(IReadOnlyList<object?> cells, CancellationToken cancellationToken = default)
    {
        _line.Clear();
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0) _line.Append(',');
            Append(cells[i]);
        }
        _line.Append("\r\n");
        await _writer.WriteAsync(_line, cancellationToken);
    }

    public override Task CompleteAsync(CancellationToken cancellationToken = default) => _writer.FlushAsync(cancellationToken);

    public override ValueTask DisposeAsync() => _writer.DisposeAsync();

    private void Append(object? cell)
    {
        var text = TextOf(cell);
        if (cell is string && text.Length > 0 && text[0] is ('=' or '+' or '-' or '@' or '\t' or '\r')) text = "'" + text;
        if (text.AsSpan().IndexOfAny(Quoted) < 0) _line.Append(text);
        else _line.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    private static string TextOf(object? cell) => cell switch
    {
        null => "",
        string text => text,
        bool value => value ? "是" : "否",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
