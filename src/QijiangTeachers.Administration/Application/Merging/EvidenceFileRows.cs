using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain.Evidence;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Kernel.Erasing;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Application.Merging;

/// <summary>Evidence belongs to the account that uploaded it; it goes along only where there are two.</summary>
internal sealed class EvidenceFileRows(RegistryDbContext db) : PersonRows<EvidenceFile>(db)
{
    protected override string Owner => nameof(EvidenceFile.UploaderId);

    protected override Expression<Func<EvidenceFile, bool>> OwnedBy(Guid owner) => f => f.UploaderId == owner;

    protected override ErasureRule Erasure => ErasureRule.Remove;

    protected override (Guid From, Guid To)? OwnersOf(PersonMerge merge) => merge is { FromAccount: { } from, ToAccount: { } to } ? (from, to) : null;

    protected override string Show(EvidenceFile row) => row.Name;

    public override async Task<IReadOnlyList<ErasedRows>> PlanErasureAsync(PersonErasure erasure, CancellationToken ct)
    {
        var (all, kept) = (await Erased(erasure).CountAsync(ct), await UsedForOthers(erasure).CountAsync(ct));
        return [new(nameof(EvidenceFile), ErasureAct.Removed, all - kept), new(nameof(EvidenceFile), ErasureAct.Emptied, kept)];
    }

    /// <summary>What proves something about other people stays with their requests, under no name; contents without a row go at night.</summary>
    public override async Task EraseAsync(PersonErasure erasure, CancellationToken ct)
    {
        var kept = await UsedForOthers(erasure).ToListAsync(ct);
        foreach (var file in kept) Db.Entry(file).Property(f => f.Name).CurrentValue = PersonWords.Erased + EvidenceFormats.ExtensionOf(file.Format);
        Db.RemoveRange(await Erased(erasure).Include(f => f.Keys).Where(f => !kept.Select(k => k.Id).Contains(f.Id)).ToListAsync(ct));
        await Db.SaveChangesAsync(ct);
    }

    private IQueryable<EvidenceFile> UsedForOthers(PersonErasure erasure)
    {
        var (uses, requests, people) = (Db.Set<EvidenceUse>(), Db.Set<Request>().IgnoreQueryFilters([DataScope.FilterName, "SoftDelete"]), erasure.TeacherIds);
        return Erased(erasure).Where(f => uses.Any(u => u.FileId == f.Id && requests.Any(r => r.Id == u.RequestId && (r.TeacherId == null || !people.Contains(r.TeacherId.Value)))));
    }
}
