using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>A row of a file.</summary>
public sealed class SourceRow
{
    private readonly HeaderMap _header;
    private readonly CellValue[] _cells;

    internal SourceRow(int number, HeaderMap header, CellValue[] cells) => (Number, _header, _cells) = (number, header, cells);

    /// <summary>The row as a spreadsheet shows it; in a .csv a quoted line break doesn't begin a new row.</summary>
    public int Number { get; }

    /// <summary>Whether the file has the column at all; an empty cell erases, a missing column leaves alone.</summary>
    public bool Has(Column column) => _header.IndexOf(column) >= 0;

    /// <summary>The cell, empty when the column is missing.</summary>
    public CellValue this[Column column] => _header.IndexOf(column) is >= 0 and var index ? _cells[index] : CellValue.Empty;

    public ReadResult<T> Read<T>(Column<T> column) => column.Read(this[column]);

    /// <summary>An error per cell that can't be read, in the contract's order of columns; none for a row that is fine by itself.</summary>
    public IEnumerable<RowIssue> CheckCells()
    {
        foreach (var column in _header.Definition.Columns)
            if (Has(column) && column.Check(this[column]) is { } fault)
                yield return Error(column, fault.Message, fault.Remedy);
    }

    public RowIssue Error(Column column, string message, string remedy) => Issue(column, message, remedy, IssueSeverity.Error);

    public RowIssue Warning(Column column, string message, string? remedy = null) => Issue(column, message, remedy, IssueSeverity.Warning);

    public RowIssue Notice(Column column, string message) => Issue(column, message, null, IssueSeverity.Notice);

    private RowIssue Issue(Column column, string message, string? remedy, IssueSeverity severity)
        => new(_header.Definition.Name, Number, column.Name, Shown(column), message, remedy, severity);

    private string? Shown(Column column)
    {
        if (!Has(column)) return null;
        var text = this[column].Text;
        return column.IsIdNumber ? ResidentId.Mask(text) : text;
    }
}
