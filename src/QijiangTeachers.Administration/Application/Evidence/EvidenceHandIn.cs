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
        var files = await All.Where(f => ids.Contains(f.Id)).Select(f => new Known(f.Id, f.Name, f.Sha256, f.PictureBits, f.UploaderId, f.CreationTime)).ToListAsync(ct);
        var (same, near, earlier) = (await SameAsync(files, ct), await NearAsync(files, ct), await EarlierAsync(ids, requestId, ct));
        var checks = new List<RequestCheck>();
        foreach (var file in files)
        {
            if (same[file.Sha256].FirstOrDefault(f => f.UploaderId != file.UploaderId) is { } copy) checks.Add(Look("EvidenceSameAsOthers", file.Name, copy.UploadedAt));
            else if (near.FirstOrDefault(f => f.UploaderId != file.UploaderId && file.IsNear(f)) is { } like) checks.Add(Look("EvidenceLikeOthers", file.Name, like.UploadedAt));
            if (earlier[file.Id].FirstOrDefault() is { } title) checks.Add(new(string.Format(null, texts.Of("EvidenceUsedBefore"), file.Name), false, title));
        }
        if (checks.Count == 0) checks.Add(new(texts.Of("EvidenceFine"), true));
        return checks;
    }

    private IQueryable<EvidenceFile> All => db.EvidenceFiles.IgnoreQueryFilters([DataScope.FilterName]);

    // The first that was uploaded comes first, here and below.
    private async Task<ILookup<string, Known>> SameAsync(List<Known> files, CancellationToken ct)
    {
        var hashes = files.ConvertAll(f => f.Sha256);
        return (await All.Where(f => hashes.Contains(f.Sha256)).OrderBy(f => f.CreationTime)
            .Select(f => new Known(f.Id, f.Name, f.Sha256, f.PictureBits, f.UploaderId, f.CreationTime)).ToListAsync(ct)).ToLookup(f => f.Sha256);
    }

    private async Task<List<Known>> NearAsync(List<Known> files, CancellationToken ct)
    {
        int[] nearby = [.. files.Where(f => f.Picture is not null).SelectMany(f => f.Picture!.Value.KeysNearby).Distinct()];
        if (nearby.Length == 0) return [];
        var keys = db.EvidenceKeys;
        return await All.Where(f => keys.Any(k => k.FileId == f.Id && nearby.Contains(k.Key))).OrderBy(f => f.CreationTime)
            .Select(f => new Known(f.Id, f.Name, f.Sha256, f.PictureBits, f.UploaderId, f.CreationTime)).ToListAsync(ct);
    }

    private async Task<ILookup<Guid, string>> EarlierAsync(IReadOnlyList<Guid> ids, Guid? requestId, CancellationToken ct)
        => (await db.EvidenceUses.Where(u => ids.Contains(u.FileId) && u.RequestId != requestId)
            .Join(db.Requests.IgnoreQueryFilters([DataScope.FilterName]), u => u.RequestId, r => r.Id, (u, r) => new { u.FileId, r.Title, r.State, r.SubmittedAt })
            .Where(r => r.State == RequestState.Approved || r.State == RequestState.Pending).OrderBy(r => r.SubmittedAt).ToListAsync(ct)).ToLookup(r => r.FileId, r => r.Title);

    private RequestCheck Look(string text, string name, DateTime uploadedAt)
        => new(string.Format(null, texts.Of(text), name), false, string.Format(null, texts.Of("EvidenceFirstUploaded"), ChinaTime.ToChina(uploadedAt)));

    private sealed record Known(Guid Id, string Name, string Sha256, long? PictureBits, Guid UploaderId, DateTime UploadedAt)
    {
        public PictureHash? Picture => PictureBits is { } bits ? new(bits) : null;

        public bool IsNear(Known other) => Picture is { } mine && other.Picture is { } its && mine.IsNear(its);
    }
}
