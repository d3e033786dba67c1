using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain;
using QijiangTeachers.Administration.Domain.Evidence;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Files;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Application.Evidence;

internal sealed class EvidenceFileAppService(
    RegistryDbContext db, UnitOfWork unitOfWork, IPermissionChecker permissions, CurrentUserAccessor users, EvidenceReader reader, ContentStore store, ErrorTexts texts) : IEvidenceFileAppService
{
    private static readonly SortMap<EvidenceDto> Sorts = new("uploadedAt desc") { ["uploadedAt"] = e => e.UploadedAt, ["name"] = e => e.Name, ["bytes"] = e => e.Bytes };

    public async Task<IReadOnlyList<EvidenceDto>> UploadAsync(IReadOnlyList<UploadedFile> files, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.Requests.Default, ct);
        var me = Me();
        if (files.Count > EvidenceHandIn.MaxFiles) throw new InputInvalidException("Files", string.Format(null, texts.Of("EvidenceTooMany"), EvidenceHandIn.MaxFiles));
        var looked = new List<EvidenceReader.Looked>();
        foreach (var file in files) looked.Add(await reader.ReadAsync(file, ct));
        var kept = new List<EvidenceFile>();
        foreach (var file in looked) kept.Add(await KeepAsync(file, me, ct));
        return await unitOfWork.RunAsync(AdministrationProcesses.UploadEvidence, null, async recorder =>
        {
            // Two tabs of one person queue up here.
            await db.Accounts.Where(a => a.Id == me).ExecuteUpdateAsync(s => s.SetProperty(a => a.UserName, a => a.UserName), ct);
            var hashes = kept.ConvertAll(f => f.Sha256);
            var ids = await db.EvidenceFiles.Where(f => f.UploaderId == me && f.DestroyedAt == null && hashes.Contains(f.Sha256)).ToDictionaryAsync(f => f.Sha256, f => f.Id, ct);
            foreach (var file in kept.Where(f => ids.TryAdd(f.Sha256, f.Id)))
            {
                db.Add(file);
                recorder.Record(new EvidenceUploaded(file.Id, file.Name, file.Sha256) { TeacherId = users.User.TeacherId });
            }
            await db.SaveChangesAsync(ct);
            Guid[] all = [.. hashes.Distinct().Select(h => ids[h])];
            var rows = await Rows(db.EvidenceFiles.Where(f => all.Contains(f.Id))).ToDictionaryAsync(f => f.Id, ct);
            return (IReadOnlyList<EvidenceDto>)[.. all.Select(id => rows[id])];
        }, ct);
    }

    public async Task<PagedResultDto<OwnEvidenceDto>> GetListAsync(PagedAndSortedResultRequestDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.Requests.Default, ct);
        var me = Me();
        var files = db.EvidenceFiles.Where(f => f.UploaderId == me);
        if (input.Filter?.Trim() is { Length: > 0 } text) files = files.Where(f => f.Name.Contains(text));
        var page = await Rows(files).ToPagedResultAsync(input, Sorts, f => f.Id, ct);
        Guid[] ids = [.. page.Items.Select(f => f.Id)];
        var uses = (await db.EvidenceUses.Where(u => ids.Contains(u.FileId)).Join(db.Requests, u => u.RequestId, r => r.Id, (u, r) => new { u.FileId, r.Id, r.Title, r.SubmittedAt })
            .Distinct().OrderByDescending(u => u.SubmittedAt).ToListAsync(ct)).ToLookup(u => u.FileId, u => new EvidenceUseDto(u.Id, u.Title));
        return new(page.TotalCount, [.. page.Items.Select(f => new OwnEvidenceDto(f) { Uses = [.. uses[f.Id]] })]);
    }

    public async Task<EvidenceContentDto> OpenAsync(Guid id, CancellationToken ct = default)
    {
        var file = await FindAsync(id, ct);
        var content = store.Open(file.Sha256) ?? throw EvidenceErrors.Destroyed(file.Name);
        if (file.UploaderId != users.User.Id)
            await unitOfWork.RunAsync(AdministrationProcesses.ReadEvidence, null, async recorder =>
            {
                var teacher = await db.Accounts.Where(a => a.Id == file.UploaderId).Select(a => a.TeacherId).FirstOrDefaultAsync(ct);
                recorder.Record(new EvidenceRead(file.Id, file.Name, file.UploaderId) { TeacherId = teacher });
            }, ct);
        return new(content, EvidenceFormats.ContentTypeOf(file.Format), file.Name, file.Format.IsPicture());
    }

    public async Task<EvidenceContentDto> OpenThumbnailAsync(Guid id, CancellationToken ct = default)
    {
        var file = await FindAsync(id, ct);
        if (file.ThumbnailSha256 is not { } sha256) throw new EntityNotFoundException(typeof(EvidenceFile), id);
        return new(store.Open(sha256) ?? throw EvidenceErrors.Destroyed(file.Name), EvidenceFormats.ContentTypeOf(EvidenceFormat.Jpeg), file.Name, true);
    }

    public async Task DeleteAsync(Guid id, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.Requests.Default, ct);
        await unitOfWork.RunAsync(AdministrationProcesses.DeleteEvidence, null, async recorder =>
        {
            var me = Me();
            var file = await db.EvidenceFiles.Include(f => f.Keys).FindOrThrowAsync(f => f.Id == id && f.UploaderId == me, ct);
            var title = await db.EvidenceUses.Where(u => u.FileId == id).Join(db.Set<Request>(), u => u.RequestId, r => r.Id, (_, r) => r.Title).FirstOrDefaultAsync(ct);
            if (title is not null) throw EvidenceErrors.InUse(file.Name, title);
            db.Remove(file);
            recorder.Record(new EvidenceDeleted(file.Id, file.Name, file.Sha256) { TeacherId = users.User.TeacherId });
        }, ct);
    }

    private async Task<EvidenceFile> KeepAsync(EvidenceReader.Looked file, Guid me, CancellationToken ct)
    {
        var sha256 = await store.SaveAsync(file.Content, ct);
        return new(file.Name, file.Format, file.Content.Length, sha256, file.Hash is { } hash ? (hash, await store.SaveAsync(file.Thumbnail!, ct)) : null, me);
    }

    private async Task<EvidenceFile> FindAsync(Guid id, CancellationToken ct)
    {
        await permissions.CheckAsync(AdministrationPermissions.Requests.Default, ct);
        return await db.EvidenceFiles.AsNoTracking().FindOrThrowAsync(f => f.Id == id, ct);
    }

    internal static IQueryable<EvidenceDto> Rows(IQueryable<EvidenceFile> files) => files.Select(f => new EvidenceDto
    {
        Id = f.Id, Name = f.Name, Format = f.Format, Bytes = f.Bytes, Sha256 = f.Sha256, HasThumbnail = f.ThumbnailSha256 != null, IsDestroyed = f.DestroyedAt != null, UploadedAt = f.CreationTime,
    });

    private Guid Me() => users.User.Id ?? throw new PermissionDeniedException(AdministrationPermissions.Requests.Default);
}
