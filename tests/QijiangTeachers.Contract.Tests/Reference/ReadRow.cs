using System.Globalization;
using QijiangTeachers.Contract.Tests.Judging;
using QijiangTeachers.Contract.Tests.Rosters;

namespace QijiangTeachers.Contract.Tests.Reference;

/// <summary>A row with its cells read: canonical texts (ISO dates, plain numbers, a title's own name) and what could not be read.</summary>
internal sealed class ReadRow
{
    private readonly Dictionary<string, string> values = [];

    public ReadRow(SheetTable table, int index)
    {
        (Sheet, Number) = (table.Name, table.RowNumber(index));
        foreach (var column in Sheets.Columns[table.Name].Where(c => table.Header.Contains(c.Name)))
            Read(column, CellReader.Text(table.Rows[index].GetValueOrDefault(column.Name, "")));
    }

    public string Sheet { get; }
    public int Number { get; }
    public List<ReportedError> Errors { get; } = [];

    /// <summary>Columns present in the sheet and readable; an empty cell is an empty text.</summary>
    public IReadOnlyDictionary<string, string> Values => values;

    public bool Has(string column) => values.GetValueOrDefault(column, "").Length > 0;
    public string this[string column] => values.GetValueOrDefault(column, "");
    public DateOnly? Date(string column) => Has(column) ? DateOnly.ParseExact(this[column], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    public decimal? Decimal(string column) => Has(column) ? decimal.Parse(this[column], CultureInfo.InvariantCulture) : null;

    /// <param name="others">Columns that the contract allows as well, where it doesn't say which.</param>
    public void Wrong(string column, params string[] others)
    {
        if (!Errors.Any(e => e.Column == column))
            Errors.Add(new(Sheet, Number, column, others));
    }

    private void Read(Column column, string text)
    {
        if (text.Length == 0)
        {
            if (column.Bold)
                Wrong(column.Name);
            else
                values[column.Name] = "";
            return;
        }

        var read = column.Kind switch
        {
            Kind.Choice => column.Choices.Contains(text) ? text : null,
            Kind.Date => Iso(CellReader.Date(text, lastDay: false)),
            Kind.LastDay => Iso(CellReader.Date(text, lastDay: true)),
            Kind.Title => Titles.Named(text),
            Kind.IdNumber => IdNumber.IsValid(text.ToUpperInvariant()) ? text.ToUpperInvariant() : null,
            Kind.SchoolYear => text.Length == 4 && text.All(char.IsAsciiDigit) ? text : null,
            Kind.Whole => Whole(column.Name, text),
            Kind.Decimal => CellReader.Number(text)?.ToString("0.############", CultureInfo.InvariantCulture),
            _ => text,
        };
        if (column.Name == "出生日期" || column.Name == "性别")
            return;   // taken from 身份证号; a disagreement is a warning
        if (read is null)
            Wrong(column.Name);
        else
            values[column.Name] = read;
    }

    private static string? Whole(string column, string text)
    {
        if (CellReader.Number(text) is not { } number || number != decimal.Truncate(number) || number < 0)
            return null;
        if (column == "岗位等级" && (number < 1 || number > 13))
            return null;
        return number.ToString("0", CultureInfo.InvariantCulture);
    }

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
