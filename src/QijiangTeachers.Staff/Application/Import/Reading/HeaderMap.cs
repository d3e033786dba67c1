namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>Which position of a file's rows holds which column.</summary>
internal sealed class HeaderMap
{
    private readonly Dictionary<Column, int> _indexes = [];

    private HeaderMap(SheetDefinition definition) => Definition = definition;

    public SheetDefinition Definition { get; }

    /// <summary>Headers that are in no contract, and those that come a second time.</summary>
    public List<string> Unknown { get; } = [];
    public List<string> Repeated { get; } = [];

    public IEnumerable<Column> MissingRequired => Definition.RequiredColumns.Where(c => !_indexes.ContainsKey(c));

    public int KnownCount => _indexes.Count;

    public int RequiredCount => Definition.RequiredColumns.Count(_indexes.ContainsKey);

    /// <summary>Position in the file's rows, −1 when the column is missing.</summary>
    public int IndexOf(Column column) => _indexes.GetValueOrDefault(column, -1);

    public int Width => _indexes.Count == 0 ? 0 : _indexes.Values.Max() + 1;

    public static HeaderMap Of(SheetDefinition definition, IReadOnlyList<CellValue> cells)
    {
        var map = new HeaderMap(definition);
        for (var i = 0; i < cells.Count; i++)
        {
            var header = TextFolding.FoldTight(cells[i].Text).Trim('*');
            if (header.Length == 0) continue;
            if (definition.Find(header) is not { } column) map.Unknown.Add(cells[i].Text);
            else if (!map._indexes.TryAdd(column, i)) map.Repeated.Add(cells[i].Text);
        }
        return map;
    }
}
