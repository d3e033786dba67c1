using Microsoft.EntityFrameworkCore;
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
    RegistryDbContext db, UnitOfWork unitOfWork, CurrentUserAccessor users, TimeProvider clock,
    IEnumerable<ISheetImporter> importers, IEnumerable<IImportOutlook> outlooks, EstablishmentCheck establishment)
{
    public async Task<ImportResult> RunAsync(RosterSource source, ImportRun run, CancellationToken ct = default)
    {
        if (!run.DryRun) return await RunSheetsAsync(source, run, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        try
        {
            var before = await OutlookAsync(ct);
            var result = await RunSheetsAsync(source, run, ct);
            var after = (await OutlookAsync(ct)).ToDictionary(f => f.Name, f => f.Value);
            return result with { Outlook = [.. before.Select(f => new OutlookFigure(f.Name, f.Value, after[f.Name]))] };
        }
        finally
        {
            await transaction.RollbackAsync(CancellationToken.None);
            db.ChangeTracker.Clear();
        }
    }

    private async Task<ImportResult> RunSheetsAsync(RosterSource source, ImportRun run, CancellationToken ct)
    {
        var counter = new CountingSink(run.Sink);
        foreach (var issue in source.Issues) counter.Add(issue);
        var counted = new ImportRun(counter) { DryRun = run.DryRun, Reason = run.Reason, Progress = run.Progress };
        var results = new List<SheetResult>();
        foreach (var sheet in source.Sheets)
        {
            foreach (var issue in sheet.Issues) counter.Add(issue);
            if (sheet.IsReadable && await TryAsync(sheet, counted, ct) is { } result) results.Add(result);
        }
        foreach (var warning in await establishment.CheckAsync(counted.Establishment, ct)) counter.Add(warning);
        return new(results, counter.Errors, []);
    }

    /// <returns>Null when the file turns out to be damaged: nothing of the sheet is kept.</returns>
    private async Task<SheetResult?> TryAsync(SheetSource sheet, ImportRun run, CancellationToken ct)
    {
        var importer = importers.First(i => i.Sheet == sheet.Definition);
        try
        {
            return await unitOfWork.RunAsync(importer.ProcessKind, run.Reason, async recorder =>
            {
                var import = new SheetImport(sheet, recorder, run, new(users.User.Scope), clock.TodayInChina);
                var written = await importer.ImportAsync(import, ct);
                return ResultOf(import, written);
            }, ct);
        }
        catch (RosterFileException damage)
        {
            run.Sink.Add(new RowIssue(sheet.Name, null, null, null, damage.Message, damage.Remedy));
            return null;
        }
    }

    private static SheetResult ResultOf(SheetImport import, WrittenRows written)
    {
        var unchanged = import.Read - import.InError - written.Created - written.Updated;
        if (unchanged < 0) throw new InvalidOperationException($"{import.Source.Name}: the database holds more changes ({written}) than there were rows ({import.Read}).");
        return new(import.Source.Name, import.Read, written.Created, written.Updated, unchanged, import.InError);
    }

    private async Task<IReadOnlyList<(string Name, string Value)>> OutlookAsync(CancellationToken ct)
    {
        var figures = new List<(string, string)>();
        foreach (var outlook in outlooks) figures.AddRange(await outlook.ReadAsync(ct));
        return figures;
    }
}
