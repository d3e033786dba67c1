using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Import;

/// <summary>Tells how many of the file's rows are done, and in which sheet.</summary>
internal sealed class ImportProgress(IJobProgress progress, IReadOnlyDictionary<string, int> rows)
{
    private readonly int _total = rows.Values.Sum();

    /// <summary>Reads the file once through, so that the way to go is known.</summary>
    public static async Task<ImportProgress> OfAsync(RosterSource source, IJobProgress progress, CancellationToken ct)
    {
        var rows = new Dictionary<string, int>();
        foreach (var sheet in source.Sheets)
        {
            await progress.ReportAsync(0, null, $"读取“{sheet.Name}”");
            rows[sheet.Name] = Count(sheet, ct);
        }
        return new(progress, rows);
    }

    /// <summary>After a portion of a sheet.</summary>
    public Task ReportAsync(string sheet, int read)
    {
        var before = RosterSheets.All.TakeWhile(s => s.Name != sheet).Sum(s => rows.GetValueOrDefault(s.Name));
        return progress.ReportAsync(before + read, _total, $"{sheet}：{read:N0} / {rows.GetValueOrDefault(sheet):N0} 行");
    }

    public Task EndAsync(string message) => progress.ReportAsync(_total, _total, message);

    private static int Count(SheetSource sheet, CancellationToken ct)
    {
        var count = 0;
        try
        {
            foreach (var _ in sheet.Rows())
                if (++count % SheetImport.PortionSize == 0) ct.ThrowIfCancellationRequested();
        }
        catch (RosterFileException)
        {
            // The run itself will come across the damage and report it.
        }
        return count;
    }
}
