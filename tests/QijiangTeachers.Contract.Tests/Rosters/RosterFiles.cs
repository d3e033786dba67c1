using System.Text;
using MiniExcelLibs;

namespace QijiangTeachers.Contract.Tests.Rosters;

/// <summary>Writes a roster as a folder of CSV files or as a workbook.</summary>
internal static class RosterFiles
{
    public static string WriteFolder(Roster roster, string folder, Encoding? encoding = null)
    {
        Directory.CreateDirectory(folder);
        foreach (var table in roster.Tables)
            File.WriteAllText(Path.Combine(folder, table.Name + ".csv"), Csv(table), encoding ?? new UTF8Encoding(false));
        return folder;
    }

    public static string Csv(SheetTable table)
    {
        var text = new StringBuilder();
        foreach (var line in table.TitleLines)
            text.Append(Quote(line)).Append("\r\n");
        text.AppendJoin(',', table.Header.Select(Quote)).Append("\r\n");
        foreach (var row in table.Rows)
            text.AppendJoin(',', table.Header.Select(c => Quote(row.GetValueOrDefault(c, "")))).Append("\r\n");
        return text.ToString();
    }

    /// <param name="value">Turns a cell's text into what Excel holds (a date, a number); texts by default.</param>
    public static string WriteWorkbook(Roster roster, string path, Func<string, string, object?>? value = null)
    {
        var sheets = roster.Tables.ToDictionary(t => t.Name, t => (object)Lines(t, value ?? ((_, text) => text)));
        MiniExcel.SaveAs(path, sheets, printHeader: false);
        return path;
    }

    private static List<Dictionary<string, object?>> Lines(SheetTable table, Func<string, string, object?> value)
    {
        var lines = new List<Dictionary<string, object?>>();
        foreach (var title in table.TitleLines)
            lines.Add(table.Header.ToDictionary(c => c, c => c == table.Header[0] ? (object?)title : null));
        lines.Add(table.Header.ToDictionary(c => c, c => (object?)c));
        foreach (var row in table.Rows)
            lines.Add(table.Header.ToDictionary(c => c, c => row.GetValueOrDefault(c, "") is { Length: > 0 } text ? value(c, text) : null));
        return lines;
    }

    private static string Quote(string cell)
        => cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
