namespace QijiangTeachers.Kernel.Merging;

/// <summary>
/// How the rows of one entity follow when two records of one person are merged, and return when that is undone. The module
/// that maps an entity with a <c>TeacherId</c> registers one; an architecture test finds those that have none.
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
}
