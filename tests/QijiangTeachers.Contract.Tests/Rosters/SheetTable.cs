namespace QijiangTeachers.Contract.Tests.Rosters;

/// <summary>One sheet as a clerk types it: texts only, with the lines above the header.</summary>
internal sealed class SheetTable(string name)
{
    public string Name { get; } = name;
    public List<string> Header { get; } = [.. Sheets.Columns[name].Select(c => c.Name)];
    public List<string> TitleLines { get; } = [];
    public List<Dictionary<string, string>> Rows { get; } = [];

    /// <summary>The line of the header as a person sees it.</summary>
    public int HeaderRow => TitleLines.Count + 1;

    public int RowNumber(int index) => HeaderRow + 1 + index;
}
