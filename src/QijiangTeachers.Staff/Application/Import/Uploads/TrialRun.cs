using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Import.Reading;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Import;

/// <summary>The dry run of an upload: everything is done and taken back, and what it said is kept.</summary>
internal sealed class TrialRun(RegistryDbContext db, UploadFolder folder, RosterImporter importer, ImportMessages messages)
{
    public async Task RunAsync(RosterImport import, IJobProgress progress, CancellationToken ct)
    {
        var result = await TryAsync(import, progress, ct);
        var summary = ImportSummary.Of(folder.Lines(import.Id, isTrial: true), result.Outlook);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.RosterImportSheets.Where(s => s.ImportId == import.Id && s.IsTrial).ExecuteDeleteAsync(ct);
        db.AddRange(result.Sheets.Select(s => s.Store(import.Id, isTrial: true)));
        await db.SaveChangesAsync(ct);
        await db.RosterImports.Where(i => i.Id == import.Id).ExecuteUpdateAsync(s => s
            .SetProperty(i => i.Phase, ImportPhase.Tried).SetProperty(i => i.Summary, JsonSerializer.Serialize(summary, JsonSerializerOptions.Web)), ct);
        await messages.TriedAsync(import, summary.Errors, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private async Task<ImportResult> TryAsync(RosterImport import, IJobProgress progress, CancellationToken ct)
    {
        using var report = new SealedReport(folder, import.Id, isTrial: true);
        try
        {
            using var source = RosterSource.Open(folder.FilesOf(import.Id));
            var steps = await ImportProgress.OfAsync(source, progress, ct);
            var result = await importer.RunAsync(source, new ImportRun(report) { DryRun = true, WithOutlook = true, Progress = steps.ReportAsync }, ct);
            report.Close();
            await steps.EndAsync("整理报告");
            await using var wrong = folder.CreateWrongRows(import.Id);
            await WrongRows.WriteAsync(source, [.. result.Sheets.Select(s => s.Sheet)], folder.Lines(import.Id, isTrial: true), wrong, ct);
            return result;
        }
        catch (RosterFileException refusal)
        {
            report.Begin("");
            report.Add(new RowIssue("", null, null, null, refusal.Message, refusal.Remedy));
            report.Close();
            return new([], 1, []);
        }
    }
}
