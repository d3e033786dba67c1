using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.Jobs;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Files;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Import.Reading;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Import;

internal sealed class RosterImportAppService(
    RegistryDbContext db, Transactions transactions, UploadFolder folder, ImportOptions options, RosterImportReader reader, IBackgroundJobs jobs, IJobRunAppService runs,
    IPermissionChecker permissions, CurrentUserAccessor users, TimeProvider clock) : IRosterImportAppService
{
    private const int LongestName = 200;
    private static readonly SortMap<RosterImport> Sorts = new("uploadedAt desc") { ["uploadedAt"] = i => i.UploadedAt, ["fileName"] = i => i.FileName, ["userName"] = i => i.UserName };

    public async Task<PagedResultDto<RosterImportDto>> GetListAsync(PagedAndSortedResultRequestDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Import, ct);
        var rows = db.RosterImports.AsNoTracking();
        if (input.Filter?.Trim() is { Length: > 0 } text) rows = rows.Where(i => i.FileName.Contains(text) || i.UserName.Contains(text));
        var page = await rows.ToPagedResultAsync(input, Sorts, i => i.Id, ct);
        return new(page.TotalCount, await reader.ReadAsync(page.Items, ct));
    }

    public async Task<RosterImportDetailDto> GetAsync(Guid id, CancellationToken ct = default) => await reader.ReadAsync(await FindAsync(id, ct), ct);

    public async Task<RosterImportDetailDto> UploadAsync(IReadOnlyList<UploadedFile> files, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Import, ct);
        if (files.Count == 0) throw new InputInvalidException("File", "请选择一个工作簿，或一个或多个 CSV 文件");
        var (id, now) = (Guid.CreateVersion7(), clock.UtcNow);
        var ordered = files.Select(f => f with { Name = NameOf(f.Name, LongestName) }).OrderBy(f => RosterSource.PlaceOf(f.Name)).ThenBy(f => f.Name, StringComparer.Ordinal).ToList();
        try
        {
            var (bytes, sha256) = await folder.SaveAsync(id, ordered, ct);
            RosterSource.Probe(folder.FilesOf(id));
            var import = new RosterImport(id, NameOf(ordered), bytes, sha256, users.User.Id, users.User.Name, now, now.AddHours(options.KeepFileHours));
            await using var transaction = await transactions.BeginAsync(ct);
            import.RunId = await OrderAsync(id, ct);
            db.Add(import);
            if (!users.User.Scope.IsDistrict) db.AddRange(users.User.Scope.SchoolIds.Select(s => new RosterImportSchool(id, s)));
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }
        catch (Exception e)
        {
            folder.Remove(id);
            if (e is RosterFileException refusal) throw new InputInvalidException("File", $"{refusal.Message}。{refusal.Remedy}");
            throw;
        }
        jobs.Wake<RunRosterImport>();
        return await GetAsync(id, ct);
    }

    public async Task<PagedResultDto<RowIssue>> GetIssuesAsync(Guid id, IssueSeverity severity, string? sheet, int skipCount, int maxResultCount, CancellationToken ct = default)
    {
        var import = await GetAsync(id, ct);
        var total = import.Summary.Issues.Where(i => sheet is null || i.Sheet == sheet).Sum(i => severity switch { IssueSeverity.Error => i.Errors, IssueSeverity.Warning => i.Warnings, _ => i.Notices });
        return total <= skipCount ? new(total, [])
            : new(total, [.. Lines(import).Select(l => l.Issue).OfType<RowIssue>().Where(i => i.Severity == severity && (sheet is null || i.Sheet == sheet)).Skip(skipCount).Take(maxResultCount)]);
    }

    public async Task<IReadOnlyList<RowChange>> GetChangesAsync(Guid id, int maxResultCount, CancellationToken ct = default)
    {
        var import = await GetAsync(id, ct);
        return import.Summary.Changes == 0 ? [] : [.. Lines(import).Select(l => l.Change).OfType<RowChange>().Take(maxResultCount)];
    }

    public async Task<RosterImportDetailDto> ConfirmAsync(Guid id, CancellationToken ct = default)
    {
        var import = await FindOwnAsync(id, ct);
        if (import.Phase is ImportPhase.Importing or ImportPhase.Done) return await reader.ReadAsync(import, ct);
        if (import.Phase == ImportPhase.Trying) throw StaffErrors.ImportNotTried();
        if (import.ExpiresAt <= clock.UtcNow || !folder.HasFile(id)) throw StaffErrors.ImportExpired();
        if (!await db.RosterImportSheets.AnyAsync(s => s.ImportId == id && s.IsTrial, ct)) throw StaffErrors.NothingToImport();
        var now = clock.UtcNow;
        await SwapAsync(id, run => db.RosterImports.Where(i => i.Id == id && i.Phase == ImportPhase.Tried).ExecuteUpdateAsync(s => s
            .SetProperty(i => i.Phase, ImportPhase.Importing).SetProperty(i => i.ConfirmedAt, now).SetProperty(i => i.RunId, run), ct), ct);
        return await GetAsync(id, ct);
    }

    public async Task<RosterImportDetailDto> CancelAsync(Guid id, CancellationToken ct = default)
    {
        var import = await FindOwnAsync(id, ct);
        if (import.Phase is ImportPhase.Trying or ImportPhase.Importing) await runs.CancelAsync(import.RunId, ct);
        return await GetAsync(id, ct);
    }

    public async Task<RosterImportDetailDto> RestartAsync(Guid id, CancellationToken ct = default)
    {
        var import = await FindOwnAsync(id, ct);
        var seen = await reader.ReadAsync(import, ct);
        if (!seen.CanRestart) return seen.IsUnderWay || import.Phase is ImportPhase.Tried or ImportPhase.Done ? seen : throw StaffErrors.ImportExpired();
        await SwapAsync(id, run => db.RosterImports.Where(i => i.Id == id && i.RunId == import.RunId && i.Phase == import.Phase).ExecuteUpdateAsync(s => s.SetProperty(i => i.RunId, run), ct), ct);
        return await GetAsync(id, ct);
    }

    public async Task DiscardAsync(Guid id, CancellationToken ct = default)
    {
        var import = await FindOwnAsync(id, ct);
        if (import.Phase == ImportPhase.Trying) await jobs.RequestCancelAsync(import.RunId, ct);
        var discarded = await db.RosterImports.Where(i => i.Id == id && (i.Phase == ImportPhase.Trying || i.Phase == ImportPhase.Tried)).ExecuteDeleteAsync(ct);
        if (discarded == 0) throw StaffErrors.ImportConfirmed();
        folder.Remove(id);
    }

    public async Task<Stream> OpenWrongRowsAsync(Guid id, CancellationToken ct = default)
    {
        await FindAsync(id, ct);
        return folder.OpenWrongRows(id) ?? throw new EntityNotFoundException(typeof(RosterImport), id);
    }

    private static string NameOf(List<UploadedFile> files)
    {
        if (files is [var only]) return only.Name;
        var others = $" 等 {files.Count} 个文件";
        return NameOf(files[0].Name, LongestName - others.Length) + others;
    }

    private static string NameOf(string fileName, int longest)
    {
        var (stem, extension) = (Path.GetFileNameWithoutExtension(fileName), Path.GetExtension(fileName));
        return extension.Length < longest && stem.Length + extension.Length > longest ? stem[..(longest - extension.Length)] + extension : Path.GetFileName(fileName);
    }

    private async Task<RosterImport> FindAsync(Guid id, CancellationToken ct)
    {
        await permissions.CheckAsync(StaffPermissions.Import, ct);
        return await db.RosterImports.AsNoTracking().FindOrThrowAsync(i => i.Id == id, ct);
    }

    private async Task<RosterImport> FindOwnAsync(Guid id, CancellationToken ct)
    {
        var import = await FindAsync(id, ct);
        return import.UserId == users.User.Id ? import : throw StaffErrors.ImportOfAnother(import.UserName);
    }

    private Task<Guid> OrderAsync(Guid id, CancellationToken ct) => jobs.EnqueueAsync<RunRosterImport, RosterImportOrder>(new(id), $"/imports/{id}", ct);

    /// <summary>Order and mark in one transaction; who finds the mark set already has ordered nothing.</summary>
    private async Task SwapAsync(Guid id, Func<Guid, Task<int>> swap, CancellationToken ct)
    {
        await using (var transaction = await transactions.BeginAsync(ct))
        {
            if (await swap(await OrderAsync(id, ct)) == 0) return;
            await transaction.CommitAsync(ct);
        }
        jobs.Wake<RunRosterImport>();
    }

    private IEnumerable<ReportLine> Lines(RosterImportDetailDto import) => folder.Lines(import.Id, isTrial: import.ConfirmedAt is null);
}
