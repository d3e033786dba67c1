using QijiangTeachers.Kernel.Erasing;

namespace QijiangTeachers.Kernel.Merging;

/// <summary>
/// How the rows of one entity follow when two records of one person are merged, and return when that is undone, and what becomes
/// of them when a person is erased. The module that maps an entity with the id of a record or an account registers one; a test
/// finds those that have none.
/// </summary>
public interface IPersonRows
{
    Type Entity { get; }

    /// <summary>What would happen, without writing anything.</summary>
    Task<IReadOnlyList<RowChange>> PlanAsync(PersonMerge merge, CancellationToken ct);

    Task ApplyAsync(IReadOnlyList<RowChange> changes, CancellationToken ct);

    /// <param name="merge">As it was.</param>
    /// <param name="changes">What it did with rows of this entity.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyList<RowReturn>> PlanReturnAsync(PersonMerge merge, IReadOnlyList<RowChange> changes, CancellationToken ct);

    Task ReturnAsync(PersonMerge merge, IReadOnlyList<RowReturn> returns, CancellationToken ct);

    /// <summary>What erasing the person would do with the rows, without writing anything.</summary>
    Task<IReadOnlyList<ErasedRows>> PlanErasureAsync(PersonErasure erasure, CancellationToken ct);

    Task EraseAsync(PersonErasure erasure, CancellationToken ct);
}
