using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Staff.Import;
using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Commands;

/// <summary>The report of an import on standard output: a table for people, or the contract's one object, written line by line.</summary>
internal static class ReportPrinter
{
    private const int ShownIssues = 50;

    public static Task PrintAsync(TextWriter output, ImportResult result, ReportSpool spool, bool isJson, bool isDryRun)
        => isJson ? PrintJsonAsync(output, result, spool) : PrintTextAsync(output, result, spool, isDryRun);

    private static async Task PrintJsonAsync(TextWriter output, ImportResult result, ReportSpool spool)
    {
        await output.WriteAsync($$"""{"sheets":{{ContractJson.Of(result.Sheets)}},"errors":""");
        await PrintIssuesAsync(output, spool.Issues(IssueSeverity.Error));
        await output.WriteAsync(""","warnings":""");
        await PrintIssuesAsync(output, spool.Issues(IssueSeverity.Warning));
        await output.WriteLineAsync('}');
    }

    private static async Task PrintIssuesAsync(TextWriter output, IEnumerable<RowIssue> issues)
    {
        var separator = '[';
        foreach (var i in issues)
        {
            await output.WriteAsync(separator + ContractJson.Of(new { i.Sheet, i.Row, i.Column, i.Value, i.Message, i.Remedy }));
            separator = ',';
        }
        await output.WriteAsync(separator == '[' ? "[]" : "]");
    }

    private static async Task PrintTextAsync(TextWriter output, ImportResult result, ReportSpool spool, bool isDryRun)
    {
        var table = new TextTable("表", "读取", "新增", "更新", "不变", "错误");
        foreach (var s in result.Sheets) table.Add(s.Sheet, $"{s.Read}", $"{s.Created}", $"{s.Updated}", $"{s.Unchanged}", $"{s.InError}");
        await output.WriteLineAsync(table.ToString());
        await PrintAsync(output, "错误（不导入）", spool.Issues(IssueSeverity.Error));
        await PrintAsync(output, "提醒（照常导入）", spool.Issues(IssueSeverity.Warning));
        await PrintAsync(output, "说明", spool.Issues(IssueSeverity.Notice));
        foreach (var f in result.Outlook.Where(f => f.Before != f.After)) await output.WriteLineAsync($"导入后 {f.Name}：{f.Before} → {f.After}");
        if (isDryRun) await output.WriteLineAsync("试导入：没有写入任何数据。");
    }

    private static async Task PrintAsync(TextWriter output, string title, IEnumerable<RowIssue> issues)
    {
        var count = 0;
        foreach (var i in issues)
        {
            if (count++ == 0) await output.WriteLineAsync($"{Environment.NewLine}{title}");
            if (count > ShownIssues) continue;
            var place = i.Row is { } row ? $"{i.Sheet} 第 {row} 行 {i.Column}" : $"{i.Sheet} {i.Column}".Trim();
            await output.WriteLineAsync($"  {place}{(i.Value is { Length: > 0 } value ? $"“{value}”" : "")}：{i.Message}{(i.Remedy is { } remedy ? $"。{remedy}" : "")}");
        }
        if (count > ShownIssues) await output.WriteLineAsync($"  …… 共 {count} 条，用 --json 查看全部");
    }
}
