using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Import;

/// <summary>Imports as people see them: the phase of the file together with what its run does.</summary>
internal sealed class RosterImportReader(RegistryDbContext db, UploadFolder folder, JobMonitor monitor, CurrentUserAccessor users, ErrorTexts texts, TimeProvider clock)
{
    public async Task<IReadOnlyList<RosterImportDto>> ReadAsync(IReadOnlyList<RosterImport> imports, CancellationToken ct)
        => [.. (await ReadDetailsAsync(imports, ct)).Select(d => new RosterImportDto
        {
            Id = d.Id, FileName = d.FileName, Bytes = d.Bytes, UserName = d.UserName, UploadedAt = d.UploadedAt, ConfirmedAt = d.ConfirmedAt, State = d.State,
            Sheets = d.Sheets, Errors = d.Errors, Warnings = d.Warnings,
        })];

    public async Task<RosterImportDetailDto> ReadAsync(RosterImport import, CancellationToken ct) => (await ReadDetailsAsync([import], ct))[0];

    private async Task<IReadOnlyList<RosterImportDetailDto>> ReadDetailsAsync(IReadOnlyList<RosterImport> imports, CancellationToken ct)
    {
        Guid[] ids = [.. imports.Select(i => i.Id)], runIds = [.. imports.Where(i => i.Phase is ImportPhase.Trying or ImportPhase.Importing).Select(i => i.RunId)];
        var sheets = (await db.RosterImportSheets.AsNoTracking().Where(s => ids.Contains(s.ImportId)).OrderBy(s => s.Place).ToListAsync(ct)).ToLookup(s => s.ImportId);
        var runs = runIds.Length == 0 ? [] : await db.Set<JobRun>().AsNoTracking().Where(r => runIds.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        var live = runs.Values.Any(r => r.State == JobRunState.Running) ? await monitor.LiveHoldersAsync(ct) : new HashSet<Guid>();
        return [.. imports.Select(i => Read(i, [.. sheets[i.Id]], runs.GetValueOrDefault(i.RunId), live))];
    }

    private RosterImportDetailDto Read(RosterImport import, IReadOnlyList<RosterImportSheet> sheets, JobRun? run, IReadOnlySet<Guid> live)
    {
        var isTrial = import.Phase is ImportPhase.Trying or ImportPhase.Tried;
        var summary = import.Summary is null || import.Phase == ImportPhase.Importing ? new([], 0, []) : JsonSerializer.Deserialize<ImportSummary>(import.Summary, JsonSerializerOptions.Web)!;
        var (tried, written) = (Results(sheets, isTrial: true), Results(sheets, isTrial: false));
        var isOpen = import.Phase is ImportPhase.Trying or ImportPhase.Importing;
        var isUnderWay = isOpen && run is { State: JobRunState.Queued or JobRunState.Running };
        var (done, total, message) = (run?.State == JobRunState.Running ? monitor.ProgressOf(run.Id) : null) ?? (run?.Done ?? 0, run?.Total, run?.Message);
        return new()
        {
            Id = import.Id, FileName = import.FileName, Bytes = import.Bytes, Sha256 = import.Sha256, UserName = import.UserName, UploadedAt = import.UploadedAt,
            ExpiresAt = import.ExpiresAt, ConfirmedAt = import.ConfirmedAt, State = StateOf(import.Phase, run, live), Sheets = isTrial ? tried : written,
            Errors = summary.Errors, Warnings = summary.Warnings, Summary = summary, Differences = import.Phase == ImportPhase.Done ? [.. ImportDifferences.Between(tried, written)] : [],
            HasReport = folder.HasReport(import.Id), IsMine = import.UserId == users.User.Id, IsUnderWay = isUnderWay,
            CanRestart = isOpen && !isUnderWay && import.ExpiresAt > clock.UtcNow && folder.HasFile(import.Id),
            Done = done, Total = total, Message = message, Failure = run?.Error is { } error ? ErrorOf(error) : null,
        };
    }

    private static RosterImportState StateOf(ImportPhase phase, JobRun? run, IReadOnlySet<Guid> live) => phase switch
    {
        ImportPhase.Tried => RosterImportState.Tried,
        ImportPhase.Done => RosterImportState.Done,
        _ => run?.State switch
        {
            JobRunState.Queued => RosterImportState.Waiting,
            JobRunState.Running when !live.Contains(run.Holder!.Value) => RosterImportState.Interrupted,
            JobRunState.Running => phase == ImportPhase.Trying ? RosterImportState.Trying : RosterImportState.Importing,
            JobRunState.Cancelled => RosterImportState.Cancelled,
            JobRunState.Failed => RosterImportState.Failed,
            _ => RosterImportState.Interrupted,
        },
    };

    private static List<SheetResult> Results(IReadOnlyList<RosterImportSheet> sheets, bool isTrial)
        => [.. sheets.Where(s => s.IsTrial == isTrial).Select(s => new SheetResult(s.Sheet, s.Read, s.Created, s.Updated, s.Unchanged, s.InError))];

    // A refusal is stored by its code.
    private string ErrorOf(string error) => error.StartsWith("QijiangTeachers.", StringComparison.Ordinal) ? texts.Of(error) : error;
}
