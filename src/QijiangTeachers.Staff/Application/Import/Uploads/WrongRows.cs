using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Import;

/// <summary>The rows in error as a workbook of the template's layout: to be corrected and imported again as it is.</summary>
internal static class WrongRows
{
    public static async Task WriteAsync(RosterSource source, ReportSpool spool, string path, CancellationToken ct)
    {
        var wrong = spool.Issues(IssueSeverity.Error).Where(i => i.Row is not null).GroupBy(i => i.Sheet).ToDictionary(g => g.Key, g => g.Select(i => i.Row!.Value).ToHashSet());
        await using var file = File.Create(path);
        await using var writer = TableWriter.Open(file, TableFileFormat.Xlsx);
        foreach (var sheet in source.Sheets.Where(s => s.IsReadable && wrong.ContainsKey(s.Name)))
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
