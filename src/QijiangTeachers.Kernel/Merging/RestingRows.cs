namespace QijiangTeachers.Kernel.Merging;

/// <summary>
/// Rows that name a person and don't move: what is derived is derived anew, and the history, which is sealed, stays where it
/// was written (the survivor's time line reads it there).
/// </summary>
public sealed class RestingRows<T> : IPersonRows
{
    public Type Entity => typeof(T);

    public Task<IReadOnlyList<RowChange>> PlanAsync(PersonMerge merge, CancellationToken ct) => Task.FromResult<IReadOnlyList<RowChange>>([]);

    public Task ApplyAsync(IReadOnlyList<RowChange> changes, CancellationToken ct) => Task.CompletedTask;

    public Task<IReadOnlyList<RowReturn>> PlanReturnAsync(PersonMerge merge, IReadOnlyList<RowChange> changes, CancellationToken ct) => Task.FromResult<IReadOnlyList<RowReturn>>([]);

    public Task ReturnAsync(PersonMerge merge, IReadOnlyList<RowReturn> returns, CancellationToken ct) => Task.CompletedTask;
}
