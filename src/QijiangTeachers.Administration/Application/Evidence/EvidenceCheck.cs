using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.Consistency;
using QijiangTeachers.Kernel.Files;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Application.Evidence;

/// <summary>Evidence whose content is gone, and contents that no evidence names (an interrupted upload is a day old at most).</summary>
internal sealed class EvidenceCheck(RegistryDbContext db, ContentStore store, ErrorTexts texts, TimeProvider clock) : IConsistencyCheck
{
    private static readonly TimeSpan UploadAge = TimeSpan.FromDays(1);

    public string Kind => "evidence";

    public async Task<IReadOnlyList<ConsistencyFault>> FindAsync(CancellationToken ct)
    {
        var named = await db.EvidenceFiles.IgnoreQueryFilters([DataScope.FilterName]).Where(f => f.DestroyedAt == null).Select(f => new { f.Name, f.Sha256, f.ThumbnailSha256 }).ToListAsync(ct);
        var stored = store.OlderThan(DateTime.MaxValue).ToHashSet(StringComparer.Ordinal);
        var gone = named.Where(f => !stored.Contains(f.Sha256)).Select(f => new ConsistencyFault(string.Format(null, texts.Of("Consistency:ContentGone"), f.Name)));
        var known = named.SelectMany(f => new[] { f.Sha256, f.ThumbnailSha256 }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var orphans = store.OlderThan(clock.UtcNow - UploadAge).Where(name => !known.Contains(name)).Select(name => new ConsistencyFault(string.Format(null, texts.Of("Consistency:OrphanContent"), name[..Math.Min(12, name.Length)])));
        return [.. gone, .. orphans];
    }
}
