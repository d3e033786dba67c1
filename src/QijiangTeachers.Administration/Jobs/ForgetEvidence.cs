using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.Evidence;
using QijiangTeachers.Administration.Domain;
using QijiangTeachers.Administration.Domain.Evidence;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.Files;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Jobs;

/// <summary>
/// Evidence isn't kept for ever: files that were never handed in go after some weeks, contents whose requests ended years ago
/// are destroyed (their rows stay), and so is what an interrupted upload left behind.
/// </summary>
internal sealed class ForgetEvidence(RegistryDbContext db, UnitOfWork unitOfWork, ContentStore store, EvidenceOptions options, TimeProvider clock) : IRegistryJob
{
    public const string Key = "administration.forget-evidence";

    /// <summary>An upload is over long before.</summary>
    private static readonly TimeSpan OrphanAge = TimeSpan.FromDays(1);

    private static readonly RequestState[] Open = [RequestState.Draft, RequestState.Pending, RequestState.Returned];

    private IQueryable<EvidenceFile> Files => db.EvidenceFiles.IgnoreQueryFilters([DataScope.FilterName]);

    public async Task RunAsync(IJobProgress progress, CancellationToken ct)
    {
        var now = clock.UtcNow;
        var (unused, over) = (now.AddDays(-options.UnusedDays), now.AddYears(-options.RetentionYears));
        var (all, uses, requests) = (Files, db.EvidenceUses, db.Requests.IgnoreQueryFilters([DataScope.FilterName]));
        var neverUsed = await all.Include(f => f.Keys).Where(f => f.CreationTime < unused && !uses.Any(u => u.FileId == f.Id)).ToListAsync(ct);
        var overdue = await all.Where(f => f.DestroyedAt == null && uses.Any(u => u.FileId == f.Id)
            && !uses.Any(u => u.FileId == f.Id && requests.Any(r => r.Id == u.RequestId && (Open.Contains(r.State) || r.DecidedAt == null || r.DecidedAt >= over)))).ToListAsync(ct);
        if (!progress.DryRun && neverUsed.Count + overdue.Count > 0)
            await unitOfWork.RunAsync(AdministrationProcesses.ForgetEvidence, null, recorder =>
            {
                foreach (var file in neverUsed) recorder.Record(new EvidenceDeleted(file.Id, file.Name, file.Sha256));
                db.RemoveRange(neverUsed);
                foreach (var file in overdue.Where(f => f.Destroy(now))) recorder.Record(new EvidenceDestroyed(file.Id, file.Name, file.Sha256));
                return Task.CompletedTask;
            }, ct);
        var contents = progress.DryRun ? 0 : await RemoveOrphansAsync(now - OrphanAge, ct);
        await progress.ReportAsync(neverUsed.Count + overdue.Count, neverUsed.Count + overdue.Count, $"未使用 {neverUsed.Count} 个，期满销毁 {overdue.Count} 个，清理内容 {contents} 个");
    }

    // A content that no living row names: deleted or destroyed files, and uploads that didn't come to a row.
    private async Task<int> RemoveOrphansAsync(DateTime olderThan, CancellationToken ct)
    {
        var removed = 0;
        foreach (var batch in store.OlderThan(olderThan).Chunk(500))
        {
            var named = (await Files.Where(f => f.DestroyedAt == null && (batch.Contains(f.Sha256) || batch.Contains(f.ThumbnailSha256)))
                .Select(f => new { f.Sha256, f.ThumbnailSha256 }).ToListAsync(ct)).SelectMany(f => new[] { f.Sha256, f.ThumbnailSha256 }).ToHashSet();
            removed += batch.Count(name => !named.Contains(name) && store.RemoveIfOlder(name, olderThan));
        }
        return removed;
    }
}
