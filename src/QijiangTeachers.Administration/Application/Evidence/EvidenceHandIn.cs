using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.Requests;
using QijiangTeachers.Administration.Domain.Evidence;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Application.Evidence;

/// <summary>Evidence of a request: only one's own files are handed in, and copies of other people's or earlier ones are pointed out.</summary>
internal sealed class EvidenceHandIn(RegistryDbContext db, CurrentUserAccessor users, ErrorTexts texts)
{
    /// <summary>With one request.</summary>
    public const int MaxFiles = 9;

    /// <exception cref="InputInvalidException">Too many, or not all the user's own.</exception>
    public async Task<IReadOnlyList<Guid>> CheckAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        Guid[] distinct = [.. ids.Distinct()];
        if (distinct.Length > MaxFiles) throw new InputInvalidException("Evidence", string.Format(null, texts.Of("EvidenceTooMany"), MaxFiles));
        if (distinct.Length == 0) return distinct;
        var me = users.User.Id;
        var own = await db.EvidenceFiles.CountAsync(f => distinct.Contains(f.Id) && f.UploaderId == me && f.DestroyedAt == null, ct);
        return own == distinct.Length ? distinct : throw new InputInvalidException("Evidence", texts.Of("EvidenceUnknown"));
    }

    /// <summary>The files of the request's last round, in the author's order.</summary>
    public Task<List<EvidenceDto>> OfAsync(Request request, CancellationToken ct)
        => EvidenceFileAppService.Rows(db.EvidenceUses.Where(u => u.RequestId == request.Id && u.Round == request.Round).OrderBy(u => u.Number)
            .Join(db.EvidenceFiles, u => u.FileId, f => f.Id, (_, f) => f)).ToListAsync(ct);

    /// <summary>What is worth a look: a file that another person uploaded too, nearly the same picture, one that served before.</summary>
    /// <param name="ids">The files.</param>
    /// <param name="requestId">The request that they belong to; null while it is new.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<RequestCheck>> LookAsync(IReadOnlyList<Guid> ids, Guid? requestId, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        var all = db.EvidenceFiles.IgnoreQueryFilters([DataScope.FilterName]).AsNoTracking();
        var files = await all.Where(f => ids.Contains(f.Id)).Select(f => new { f.Id, f.Name, f.Sha256, f.PictureBits, f.UploaderId }).ToListAsync(ct);
        var checks = new List<RequestCheck>();
        foreach (var file in files)
        {
            var same = await all.Where(f => f.Sha256 == file.Sha256 && f.UploaderId != file.UploaderId).OrderBy(f => f.CreationTime).Select(f => (DateTime?)f.CreationTime).FirstOrDefaultAsync(ct);
            if (same is { } day) checks.Add(Look("EvidenceSameAsOthers", file.Name, day));
            else if (file.PictureBits is { } bits && await NearAsync(new(bits), file.UploaderId, ct) is { } near) checks.Add(Look("EvidenceLikeOthers", file.Name, near));
            var earlier = await db.EvidenceUses.IgnoreQueryFilters([DataScope.FilterName]).Where(u => u.FileId == file.Id && u.RequestId != requestId)
                .Join(db.Requests.IgnoreQueryFilters([DataScope.FilterName]), u => u.RequestId, r => r.Id, (_, r) => r)
                .Where(r => r.State == RequestState.Approved || r.State == RequestState.Pending).OrderBy(r => r.SubmittedAt).Select(r => r.Title).FirstOrDefaultAsync(ct);
            if (earlier is not null) checks.Add(new(string.Format(null, texts.Of("EvidenceUsedBefore"), file.Name), false, earlier));
        }
        if (checks.Count == 0) checks.Add(new(texts.Of("EvidenceFine"), true));
        return checks;
    }

    private async Task<DateTime?> NearAsync(PictureHash hash, Guid uploader, CancellationToken ct)
    {
        var (nearby, keys) = (hash.KeysNearby, db.EvidenceKeys);
        var candidates = await db.EvidenceFiles.IgnoreQueryFilters([DataScope.FilterName])
            .Where(f => f.UploaderId != uploader && keys.Any(k => k.FileId == f.Id && nearby.Contains(k.Key)))
            .OrderBy(f => f.CreationTime).Select(f => new { f.PictureBits, f.CreationTime }).ToListAsync(ct);
        return candidates.FirstOrDefault(c => c.PictureBits is { } bits && hash.IsNear(new(bits)))?.CreationTime;
    }

    private RequestCheck Look(string text, string name, DateTime uploadedAt)
        => new(string.Format(null, texts.Of(text), name), false, string.Format(null, texts.Of("EvidenceFirstUploaded"), ChinaTime.ToChina(uploadedAt)));
}
