using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Import;

/// <summary>
/// Runs the sheets of a roster file in the contract's order, each in one transaction as one process: a crash leaves a whole
/// sheet or nothing of it. A dry run does the same inside one transaction that is rolled back.
/// </summary>
internal sealed class RosterImporter(
    RegistryDbContext db, UnitOfWork unitOfWork, CurrentUserAccessor users, TimeProvider clock, IServiceProvider services,
    IEnumerable<IImportOutlook> outlooks, EstablishmentCheck establishment, IPlannerStatistics statistics, ILogger<RosterImporter> logger)
{
    /// <summary>How often a sheet is tried that comes across other writers.</summary>
    private const int Attempts = 3;

    public async Task<ImportResult> RunAsync(RosterSource source, ImportRun run, CancellationToken ct = default)
    {
        if (!run.DryRun) return await WriteSheetsAsync(source, run, ct);
        var before = await OutlookAsync(run, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        try
        {
            var result = await RunSheetsAsync(source, run, ct);
            var after = (await OutlookAsync(run, ct)).ToDictionary(f => f.Name, f => f.Value);
            return result with { Outlook = [.. before.Select(f => new OutlookFigure(f.Name, f.Value, after[f.Name]))] };
        }
        finally
        {
            await transaction.RollbackAsync(CancellationToken.None);
            db.ChangeTracker.Clear();
        }
    }

    private async Task<ImportResult> WriteSheetsAsync(RosterSource source, ImportRun run, CancellationToken ct)
    {
        var result = await RunSheetsAsync(source, run, ct);
        // An import may have made an empty registry a full one.
        if (result.Sheets.Any(s => s.Created > 0)) await statistics.RefreshAsync(ct);
        return result;
    }

    private async Task<ImportResult> RunSheetsAsync(RosterSource source, ImportRun run, CancellationToken ct)
    {
        var counter = new CountingSink(run.Sink);
        var counted = run.To(counter);
        var results = new List<SheetResult>();
        foreach (var sheet in source.Sheets.Where(s => !run.Done.Contains(s.Name)))
            if (await TryAsync(sheet, counted, ct) is { } result) results.Add(result);
        counter.Begin("");
        foreach (var issue in source.Issues) counter.Add(issue);
        foreach (var warning in await establishment.CheckAsync(counted.Establishment, ct)) counter.Add(warning);
        return new(results, counter.Errors, []);
    }

    /// <returns>Null when the sheet can't be read or turns out to be damaged: nothing of it is kept.</returns>
    private async Task<SheetResult?> TryAsync(SheetSource sheet, ImportRun run, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            run.Sink.Begin(sheet.Name);
            foreach (var issue in sheet.Issues) run.Sink.Add(issue);
            if (!sheet.IsReadable) return null;
            try
            {
                return await WriteAsync(sheet, run, ct);
            }
            catch (RosterFileException damage)
            {
                run.Sink.Add(new RowIssue(sheet.Name, null, null, null, damage.Message, damage.Remedy));
                return null;
            }
            catch (Exception e) when (e is StaleVersionException or DbUpdateException or DbException && attempt < Attempts && !ct.IsCancellationRequested)
            {
                // Somebody else wrote the same records at the same moment; nothing of the sheet was kept.
                logger.LogInformation("Sheet {Sheet} came across another writer ({Reason}) and is tried again.", sheet.Name, e.GetType().Name);
            }
        }
    }

    private Task<SheetResult> WriteAsync(SheetSource sheet, ImportRun run, CancellationToken ct)
    {
        var importer = services.GetServices<ISheetImporter>().First(i => i.Sheet == sheet.Definition);
        return unitOfWork.RunAsync(importer.ProcessKind, run.Reason, async recorder =>
        {
            var import = new SheetImport(sheet, recorder, run, new(users.User.Scope), clock.TodayInChina);
            var result = ResultOf(import, await importer.ImportAsync(import, ct));
            await run.Written(result);
            return result;
        }, ct);
    }

    private static SheetResult ResultOf(SheetImport import, WrittenRows written)
    {
        var unchanged = import.Read - import.InError - written.Created - written.Updated;
        if (unchanged < 0) throw new InvalidOperationException($"{import.Source.Name}: the database holds more changes ({written}) than there were rows ({import.Read}).");
        return new(import.Source.Name, import.Read, written.Created, written.Updated, unchanged, import.InError);
    }

    private async Task<IReadOnlyList<(string Name, string Value)>> OutlookAsync(ImportRun run, CancellationToken ct)
    {
        var figures = new List<(string, string)>();
        if (!run.WithOutlook) return figures;
        foreach (var outlook in outlooks) figures.AddRange(await outlook.ReadAsync(ct));
        return figures;
    }
}
