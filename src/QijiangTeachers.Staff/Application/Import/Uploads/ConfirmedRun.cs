using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Import.Reading;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Import;

/// <summary>
/// The import itself. A sheet's counts are a row in its own transaction, so that a run that was stopped or killed knows
/// which sheets are written; a later correction by hand isn't overwritten by going on.
/// </summary>
internal sealed class ConfirmedRun(RegistryDbContext db, UploadFolder folder, RosterImporter importer, ImportMessages messages, TimeProvider clock)
{
    public async Task RunAsync(RosterImport import, IJobProgress progress, CancellationToken ct)
    {
        var done = await db.RosterImportSheets.Where(s => s.ImportId == import.Id && !s.IsTrial).Select(s => s.Sheet).ToHashSetAsync(ct);
        using (var source = RosterSource.Open(folder.FilesOf(import.Id)))
        {
            var steps = await ImportProgress.OfAsync(source, progress, ct);
            var result = await WriteAsync(import, source, done, steps, ct);
            await steps.EndAsync("整理报告");
            await using var wrong = folder.CreateWrongRows(import.Id);
            await WrongRows.WriteAsync(source, [.. done, .. result.Sheets.Select(s => s.Sheet)], folder.Lines(import.Id, isTrial: false), wrong, ct);
        }
        var summary = ImportSummary.Of(folder.Lines(import.Id, isTrial: false), []);
        var now = clock.UtcNow;
        var sheets = await db.RosterImportSheets.AsNoTracking().Where(s => s.ImportId == import.Id && !s.IsTrial).ToListAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.RosterImports.Where(i => i.Id == import.Id).ExecuteUpdateAsync(s => s
            .SetProperty(i => i.Phase, ImportPhase.Done).SetProperty(i => i.EndedAt, now).SetProperty(i => i.Summary, JsonSerializer.Serialize(summary, JsonSerializerOptions.Web)), ct);
        await messages.DoneAsync(import, sheets, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        folder.RemoveFile(import.Id);
    }

    private async Task<ImportResult> WriteAsync(RosterImport import, RosterSource source, IReadOnlySet<string> done, ImportProgress steps, CancellationToken ct)
    {
        using var report = new SealedReport(folder, import.Id, isTrial: false);
        return await importer.RunAsync(source, new ImportRun(report)
        {
            Reason = $"导入 {import.FileName}", Done = done, Progress = steps.ReportAsync,
            Written = sheet =>
            {
                report.Close();
                db.Add(sheet.Store(import.Id, isTrial: false));
                return Task.CompletedTask;
            },
        }, ct);
    }
}
