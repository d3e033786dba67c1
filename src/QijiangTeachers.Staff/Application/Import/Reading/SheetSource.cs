namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>A sheet of the contract found in a file. It can be read as often as needed; each time row by row.</summary>
public sealed class SheetSource
{
    private const int HeaderMustBeWithin = 5;

    private readonly RawSheet _sheet;
    private readonly HeaderMap _header;

    private SheetSource(RawSheet sheet, HeaderMap header, int headerRow)
    {
        (_sheet, _header, HeaderRow) = (sheet, header, headerRow);
        Issues = [.. Missing(), .. Ignored()];
        IsReadable = !header.MissingRequired.Any();
    }

    public SheetDefinition Definition => _header.Definition;

    /// <summary>The contract's name.</summary>
    public string Name => Definition.Name;

    /// <summary>The name in the file.</summary>
    public string SourceName => _sheet.Name;

    public int HeaderRow { get; }

    /// <summary>False when a required column is missing: the sheet is stopped.</summary>
    public bool IsReadable { get; }

    /// <summary>Missing required columns (errors), unknown and repeated ones (warnings).</summary>
    public IReadOnlyList<RowIssue> Issues { get; }

    public bool Has(Column column) => _header.IndexOf(column) >= 0;

    /// <summary>The rows below the header that aren't entirely blank; none when the sheet isn't readable.</summary>
    /// <exception cref="RosterFileException">The file turns out to be damaged.</exception>
    public IEnumerable<SourceRow> Rows()
    {
        if (!IsReadable) yield break;
        foreach (var row in _sheet.Rows())
        {
            if (row.Number <= HeaderRow || row.IsBlank) continue;
            yield return new SourceRow(row.Number, _header, CellsOf(row));
        }
    }

    /// <summary>Finds the header of a definition: the first of the first five rows with all required names, else the likeliest one.</summary>
    internal static SheetSource Of(RawSheet sheet, SheetDefinition definition)
    {
        (HeaderMap Map, int Row)? best = null;
        foreach (var row in FirstRows(sheet))
        {
            var map = HeaderMap.Of(definition, row.Cells);
            if (best is null || Rank(map).CompareTo(Rank(best.Value.Map)) > 0) best = (map, row.Number);
            if (!map.MissingRequired.Any()) break;
        }
        var (header, number) = best ?? (HeaderMap.Of(definition, []), 1);
        var source = new SheetSource(sheet, header, header.KnownCount == 0 ? 1 : number);
        if (source.IsReadable) sheet.Check(number);
        return source;
    }

    /// <summary>The definition whose required columns a sheet of unknown name holds; the one with the most, as some contain others.</summary>
    internal static SheetSource? Recognise(RawSheet sheet)
    {
        var rows = FirstRows(sheet).Select(r => r.Cells.ToArray()).ToList();
        return RosterSheets.All
            .Where(d => rows.Any(cells => !HeaderMap.Of(d, cells).MissingRequired.Any()))
            .MaxBy(d => d.RequiredColumns.Count) is { } definition ? Of(sheet, definition) : null;
    }

    internal static bool IsBlank(RawSheet sheet) => sheet.Rows().All(r => r.IsBlank);

    private static IEnumerable<RawRow> FirstRows(RawSheet sheet) => sheet.Rows().TakeWhile(r => r.Number <= HeaderMustBeWithin);

    private static (int, int) Rank(HeaderMap map) => (map.RequiredCount, map.KnownCount);

    private CellValue[] CellsOf(RawRow row)
    {
        var cells = new CellValue[_header.Width];
        for (var i = 0; i < cells.Length && i < row.Cells.Count; i++) cells[i] = row.Cells[i];
        return cells;
    }

    private IEnumerable<RowIssue> Missing() => _header.MissingRequired.Select(c =>
        new RowIssue(Name, HeaderRow, c.Name, null, $"缺少必需的列“{c.Name}”，整张表未读取", $"在表头加上“{c.Name}”，或下载空白模板"));

    private IEnumerable<RowIssue> Ignored()
    {
        foreach (var header in _header.Unknown)
            yield return new(Name, HeaderRow, header, header, $"列“{header}”不在约定内，已忽略", "不需要时删除该列；写错列名时改正", IssueSeverity.Warning);
        foreach (var header in _header.Repeated)
            yield return new(Name, HeaderRow, header, header, $"列“{header}”出现多次，只读取第一列", "删除多余的列", IssueSeverity.Warning);
    }
}
