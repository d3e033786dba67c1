using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace QijiangTeachers.Kernel.Tables;

/// <summary>A workbook written part by part; strings stand in their cells, so memory doesn't grow with the rows.</summary>
internal sealed class XlsxTableWriter(Stream output) : TableWriter
{
    private const int FlushAt = 1 << 15;
    private readonly StringBuilder _buffer = new();
    private readonly List<string> _names = [], _letters = [];
    private readonly Stream _output = output.CanSeek ? output : new AsyncOutput(output);
    private ZipArchive? _archive;
    private Stream? _sheet;
    private IReadOnlyList<TableColumn> _columns = [];
    private int _row;

    public override async Task BeginSheetAsync(string name, IReadOnlyList<TableColumn> columns, CancellationToken cancellationToken = default)
    {
        await EndSheetAsync(cancellationToken);
        _names.Add(name);
        (_columns, _row) = (columns, 0);
        _sheet = await OpenPartAsync($"xl/worksheets/sheet{_names.Count}.xml", cancellationToken);
        XlsxMarkup.BeginSheet(_buffer, columns);
        BeginRow();
        for (var i = 0; i < columns.Count; i++) XlsxMarkup.Text(_buffer, At(i), columns[i].Header, columns[i].Required ? XlsxMarkup.RequiredHeaderStyle : XlsxMarkup.HeaderStyle);
        await EndRowAsync(cancellationToken);
    }

    public override Task WriteRowAsync(IReadOnlyList<object?> cells, CancellationToken cancellationToken = default)
    {
        if (_sheet is null) throw new InvalidOperationException("Begin a sheet first.");
        BeginRow();
        for (var i = 0; i < cells.Count; i++) Append(At(i), cells[i], i < _columns.Count && _columns[i].Format == CellFormat.Text);
        return EndRowAsync(cancellationToken);
    }

    public override async Task CompleteAsync(CancellationToken cancellationToken = default)
    {
        await EndSheetAsync(cancellationToken);
        foreach (var (part, content) in XlsxMarkup.WorkbookParts(_names))
        {
            await using var stream = await OpenPartAsync(part, cancellationToken);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(content), cancellationToken);
        }
        await _archive!.DisposeAsync();
        _archive = null;
        await _output.FlushAsync(cancellationToken);
    }

    public override async ValueTask DisposeAsync()
    {
        if (_sheet is not null) await _sheet.DisposeAsync();
        if (_archive is not null) await _archive.DisposeAsync();
    }

    private CellPlace At(int column)
    {
        while (_letters.Count <= column) _letters.Add(XlsxMarkup.Letters(_letters.Count));
        return new(_letters[column], _row);
    }

    private void BeginRow() => _buffer.Append(CultureInfo.InvariantCulture, $"<row r=\"{++_row}\">");

    private async Task EndRowAsync(CancellationToken cancellationToken)
    {
        _buffer.Append("</row>");
        if (_buffer.Length >= FlushAt) await FlushAsync(cancellationToken);
    }

    private void Append(CellPlace at, object? cell, bool asText)
    {
        switch (cell)
        {
            case null: break;
            case DateOnly day when day.Year >= 1901: XlsxMarkup.Number(_buffer, at, day.DayNumber - XlsxMarkup.Day0.DayNumber, XlsxMarkup.DateStyle); break;
            case DateOnly day: XlsxMarkup.Text(_buffer, at, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), 0); break;
            case DateTime time: XlsxMarkup.Text(_buffer, at, time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), 0); break;
            case bool value: XlsxMarkup.Text(_buffer, at, value ? "是" : "否", 0); break;
            case int or long or short or byte or decimal or double or float when !asText: XlsxMarkup.Number(_buffer, at, (IFormattable)cell, 0); break;
            case IFormattable value: XlsxMarkup.Text(_buffer, at, value.ToString(null, CultureInfo.InvariantCulture), XlsxMarkup.TextStyle); break;
            default: XlsxMarkup.Text(_buffer, at, cell.ToString() ?? "", asText ? XlsxMarkup.TextStyle : 0); break;
        }
    }

    private async Task EndSheetAsync(CancellationToken cancellationToken)
    {
        if (_sheet is null) return;
        XlsxMarkup.EndSheet(_buffer, _columns);
        await FlushAsync(cancellationToken);
        await _sheet.DisposeAsync();
        _sheet = null;
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        await _sheet!.WriteAsync(Encoding.UTF8.GetBytes(_buffer.ToString()), cancellationToken);
        _buffer.Clear();
    }

    // No StreamWriter: it closes the stream below it synchronously, which a response refuses.
    private async Task<Stream> OpenPartAsync(string part, CancellationToken cancellationToken)
    {
        _archive ??= await ZipArchive.CreateAsync(_output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        return await _archive.CreateEntry(part, CompressionLevel.Fastest).OpenAsync(cancellationToken);
    }
}
