using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Erasing;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Kernel.Merging;

/// <summary>
/// Rows that name a person or an account and don't move: what is derived is derived anew, the history, which is sealed, stays
/// where it was written (the survivor's time line reads it there), and what belongs to an account stays with it.
/// </summary>
/// <param name="rule">What becomes of them when the person is erased.</param>
/// <param name="owners">The columns that name the person or the account.</param>
public sealed class RestingRows<T>(RegistryDbContext db, ErasureRule rule, IReadOnlyList<string> owners) : IPersonRows where T : class
{
    public Type Entity => typeof(T);

    public Task<IReadOnlyList<RowChange>> PlanAsync(PersonMerge merge, CancellationToken ct) => Task.FromResult<IReadOnlyList<RowChange>>([]);

    public Task ApplyAsync(IReadOnlyList<RowChange> changes, CancellationToken ct) => Task.CompletedTask;

    public Task<IReadOnlyList<RowReturn>> PlanReturnAsync(PersonMerge merge, IReadOnlyList<RowChange> changes, CancellationToken ct) => Task.FromResult<IReadOnlyList<RowReturn>>([]);

    public Task ReturnAsync(PersonMerge merge, IReadOnlyList<RowReturn> returns, CancellationToken ct) => Task.CompletedTask;

    public async Task<IReadOnlyList<ErasedRows>> PlanErasureAsync(PersonErasure erasure, CancellationToken ct) => [new(typeof(T).Name, rule.Act, await Rows(erasure).CountAsync(ct))];

    public Task EraseAsync(PersonErasure erasure, CancellationToken ct) => RowErasure.ApplyAsync(db, Rows(erasure), rule, ct);

    private IQueryable<T> Rows(PersonErasure erasure)
        => owners.Select(column => RowErasure.Owned<T>(db, column, erasure)).Aggregate((one, other) => one.Union(other));
}
