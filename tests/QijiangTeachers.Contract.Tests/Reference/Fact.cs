using System.Globalization;

namespace QijiangTeachers.Contract.Tests.Reference;

/// <summary>A stored row: its canonical texts by column.</summary>
internal sealed class Fact
{
    private readonly Dictionary<string, string> values = [];

    public string this[string column] => values.GetValueOrDefault(column, "");
    public DateOnly? Date(string column) => this[column].Length == 0 ? null : DateOnly.ParseExact(this[column], "yyyy-MM-dd", CultureInfo.InvariantCulture);
    public DateOnly Day(string column) => Date(column)!.Value;
    public decimal Number(string column) => decimal.Parse(this[column], CultureInfo.InvariantCulture);

    /// <summary>From 开始日期 to 结束日期, both inclusive, or open.</summary>
    public bool Covers(DateOnly day) => Day("开始日期") <= day && (Date("结束日期") is not { } end || day <= end);

    /// <summary>A column that the sheet lacks leaves the stored value alone, an empty cell clears it.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Take(IReadOnlyDictionary<string, string> row)
    {
        var changed = false;
        foreach (var (column, value) in row)
        {
            changed |= this[column] != value;
            values[column] = value;
        }

        return changed;
    }
}
