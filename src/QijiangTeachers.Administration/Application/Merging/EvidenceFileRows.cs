using System.Linq.Expressions;
using QijiangTeachers.Administration.Domain.Evidence;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Administration.Application.Merging;

/// <summary>Evidence belongs to the account that uploaded it; it goes along only where there are two.</summary>
internal sealed class EvidenceFileRows(RegistryDbContext db) : PersonRows<EvidenceFile>(db)
{
    protected override string Owner => nameof(EvidenceFile.UploaderId);

    protected override Expression<Func<EvidenceFile, bool>> OwnedBy(Guid owner) => f => f.UploaderId == owner;

    protected override (Guid From, Guid To)? OwnersOf(PersonMerge merge) => merge is { FromAccount: { } from, ToAccount: { } to } ? (from, to) : null;

    protected override string Show(EvidenceFile row) => row.Name;
}
