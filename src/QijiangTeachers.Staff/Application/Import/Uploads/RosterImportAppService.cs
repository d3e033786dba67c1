using Microsoft.Extensions.Logging;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Import;

internal sealed class RosterImportAppService(
    UploadFolder folder, RosterImporter importer, IPermissionChecker permissions, CurrentUserAccessor users, TimeProvider clock) : IRosterImportAppService
{
    public async Task<RosterImportDto> UploadAsync(Stream content, string fileName, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Import, ct);
        var id = Guid.CreateVersion7();
        try
        {
            var (bytes, sha256) = await folder.SaveAsync(id, content, ct);
            var name = Path.GetFileName(fileName);
            using var spool = new ReportSpool();
            using var source = RosterSource.Open(folder.FileOf(id), name);
            if (!source.Sheets.Any(s => s.IsReadable)) throw Unreadable(source);
            var result = await importer.RunAsync(source, new ImportRun(spool) { DryRun = true }, ct);
            var now = clock.UtcNow;
            var import = new RosterImportDto
            {
                Id = id, FileName = name, Bytes = bytes, Sha256 = sha256, UserName = users.User.Name, UploadedAt = now, ExpiresAt = now + UploadFolder.Kept, Result = result,
            };
            await folder.WriteAsync(import, users.User.Id, spool.Lines(), ct);
            if (result.Errors > 0) await WrongRows.WriteAsync(source, spool, folder.WrongRowsOf(id), ct);
            return import;
        }
        catch (Exception e)
        {
            folder.Remove(id);
            if (e is RosterFileException refusal) throw new InputInvalidException("File", $"{refusal.Message}。{refusal.Remedy}");
            throw;
        }
    }

    public async Task<RosterImportDto> GetAsync(Guid id, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Import, ct);
        return await folder.ReadAsync(id, users.User.Id, ct);
    }

    public async Task<PagedResultDto<RowIssue>> GetIssuesAsync(Guid id, IssueSeverity severity, string? sheet, int skipCount, int maxResultCount, CancellationToken ct = default)
    {
        await GetAsync(id, ct);
        var (total, page) = (0, new List<RowIssue>());
        foreach (var issue in folder.Lines(id).Select(l => l.Issue).OfType<RowIssue>().Where(i => i.Severity == severity && (sheet is null || i.Sheet == sheet)))
            if (total++ >= skipCount && page.Count < maxResultCount) page.Add(issue);
        return new(total, page);
    }

    public async Task<IReadOnlyList<RowChange>> GetChangesAsync(Guid id, int maxResultCount, CancellationToken ct = default)
    {
        await GetAsync(id, ct);
        return [.. folder.Lines(id).Select(l => l.Change).OfType<RowChange>().Take(maxResultCount)];
    }

    public async Task<RosterImportDto> ConfirmAsync(Guid id, CancellationToken ct = default)
    {
        var tried = await GetAsync(id, ct);
        if (tried.ConfirmedAt is not null) return tried;
        using var spool = new ReportSpool();
        ImportResult result;
        using (var source = RosterSource.Open(folder.FileOf(id), tried.FileName))
        {
            result = await importer.RunAsync(source, new ImportRun(spool) { Reason = $"导入 {tried.FileName}" }, ct);
            if (result.Errors > 0) await WrongRows.WriteAsync(source, spool, folder.WrongRowsOf(id), ct);
        }
        var done = tried with { ConfirmedAt = clock.UtcNow, Result = result, Differences = [.. Differences(tried.Result, result)] };
        await folder.WriteAsync(done, users.User.Id, spool.Lines(), CancellationToken.None);
        File.Delete(folder.FileOf(id));
        return done;
    }

    public async Task DiscardAsync(Guid id, CancellationToken ct = default)
    {
        await GetAsync(id, ct);
        folder.Remove(id);
    }

    public async Task WriteWrongRowsAsync(Guid id, Stream output, CancellationToken ct = default)
    {
        await GetAsync(id, ct);
        if (!File.Exists(folder.WrongRowsOf(id))) throw new EntityNotFoundException(typeof(RosterImportDto), id);
        await using var file = File.OpenRead(folder.WrongRowsOf(id));
        await file.CopyToAsync(output, ct);
    }

    private static RosterFileException Unreadable(RosterSource source)
    {
        var first = source.Sheets.SelectMany(s => s.Issues).Concat(source.Issues).FirstOrDefault();
        return first is null
            ? new("文件里没有可导入的表", "下载空白模板，按表名和列名填写")
            : new($"{first.Sheet}：{first.Message}", first.Remedy ?? "下载空白模板，按表名和列名填写");
    }

    private static IEnumerable<string> Differences(ImportResult tried, ImportResult done)
        => done.Sheets.Where(s => !tried.Sheets.Contains(s)).Select(s => tried.Sheets.FirstOrDefault(t => t.Sheet == s.Sheet) is { } before
            ? $"{s.Sheet}：试导入时新增 {before.Created}、更新 {before.Updated}、错误 {before.InError}，实际新增 {s.Created}、更新 {s.Updated}、错误 {s.InError}"
            : $"{s.Sheet}：试导入时没有读取");
}
