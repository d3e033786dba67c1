using System.Linq.Expressions;
using QijiangTeachers.Kernel.Erasing;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Rotation.Domain;

namespace QijiangTeachers.Rotation.Application.Placements;

/// <summary>Rotations follow their person; two of one kind that share a day are one.</summary>
internal sealed class PlacementRows(RegistryDbContext db) : PersonRows<RotationPlacement>(db)
{
    protected override Expression<Func<RotationPlacement, bool>> OwnedBy(Guid owner) => p => p.TeacherId == owner;

    protected override ErasureRule Erasure => ErasureRule.Keep;

    protected override RotationPlacement? TwinOf(RotationPlacement row, IReadOnlyList<RotationPlacement> there)
        => there.FirstOrDefault(p => p.Kind == row.Kind && (p.From == row.From || (p.From < row.To && row.From < p.To)));

    protected override string Show(RotationPlacement row) => $"{Terms.Of(row.Kind)}，{row.From:yyyy-MM-dd} 至 {row.EndOn?.ToString("yyyy-MM-dd") ?? "今"}";
}
