using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Import;

/// <summary>The rows in error as a workbook of the template's layout: to be corrected and imported again as it is.</summary>
internal static class WrongRows
{
    /// <param name="source">The file.</param>
    /// <param name="sheets">Those that were read to their end.</param>
    /// <param name="report">What was said of its rows.</param>
    /// <param name="output">Where the workbook goes.</param>
    /// <param name="ct">Stops the work.</param>
    public static async Task WriteAsync(RosterSource source, IReadOnlyCollection<string> sheets, IEnumerable<ReportLine> report, Stream output, CancellationToken ct)
    {
        var wrong = report.Select(l => l.Issue).OfType<RowIssue>().Where(i => i is { Severity: IssueSeverity.Error, Row: not null })
            .GroupBy(i => i.Sheet).ToDictionary(g => g.Key, g => g.Select(i => i.Row!.Value).ToHashSet());
        await using var writer = TableWriter.Open(output, TableFileFormat.Xlsx);
        foreach (var sheet in source.Sheets.Where(s => sheets.Contains(s.Name) && wrong.ContainsKey(s.Name)))
        {
            // Columns that the file lacks stay away: an empty cell would erase.
            var columns = sheet.Definition.Columns.Where(sheet.Has).ToList();
            await writer.BeginSheetAsync(sheet.Name, RosterTemplate.ColumnsOf(columns), ct);
            foreach (var row in sheet.Rows().Where(r => wrong[sheet.Name].Contains(r.Number)))
                await writer.WriteRowAsync([.. columns.Select(c => (object?)row[c].Text)], ct);
        }
        await writer.CompleteAsync(ct);
    }
}
