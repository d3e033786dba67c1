using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Domain;
using QijiangTeachers.Kernel.Erasing;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Kernel.Merging;

/// <summary>
/// Rows of one entity that follow their person: each moves by its owner's column, unless the other record has one that says
/// the same. Rows that were removed earlier move as well. A module says whose a row is, when two say the same, and how a row
/// reads.
/// </summary>
public abstract class PersonRows<T>(RegistryDbContext db) : IPersonRows where T : Entity<Guid>
{
    private const int Portion = 500;

    public Type Entity => typeof(T);

    protected RegistryDbContext Db => db;

    /// <summary>All rows, whoever asks.</summary>
    protected IQueryable<T> All => db.Set<T>().IgnoreQueryFilters([DataScope.FilterName, "SoftDelete"]);

    /// <summary>The column that says whose a row is.</summary>
    protected virtual string Owner => "TeacherId";

    public virtual async Task<IReadOnlyList<RowChange>> PlanAsync(PersonMerge merge, CancellationToken ct)
    {
        if (OwnersOf(merge) is not { } owners) return [];
        var rows = await All.AsNoTracking().Where(OwnedBy(owners.From)).OrderBy(r => r.Id).ToListAsync(ct);
        if (rows.Count == 0) return [];
        var there = await All.AsNoTracking().Where(OwnedBy(owners.To)).OrderBy(r => r.Id).ToListAsync(ct);
        return [.. Plan(merge, rows, there)];
    }

    public async Task ApplyAsync(IReadOnlyList<RowChange> changes, CancellationToken ct)
    {
        db.AddRange(changes.Select(c => c.New).OfType<object>());
        await WriteAsync([.. changes.Where(c => c.Columns.Count > 0).Select(c => (c.RowId, c.Columns))], ct);
    }

    public virtual async Task<IReadOnlyList<RowReturn>> PlanReturnAsync(PersonMerge merge, IReadOnlyList<RowChange> changes, CancellationToken ct)
    {
        var rows = await LoadAsync(All.AsNoTracking(), changes.Select(c => c.RowId), ct);
        return [.. changes.Select(c => Return(c, rows.GetValueOrDefault(c.RowId)))];
    }

    public virtual async Task ReturnAsync(PersonMerge merge, IReadOnlyList<RowReturn> returns, CancellationToken ct)
    {
        var removed = await LoadAsync(All, returns.Where(r => r.IsRemoved).Select(r => r.Change.RowId), ct);
        db.RemoveRange(removed.Values);
        await WriteAsync([.. returns.Where(r => r.Columns.Count > 0).Select(r => (r.Change.RowId, r.Columns))], ct);
    }

    /// <summary>What becomes of the rows when the person is erased.</summary>
    protected abstract ErasureRule Erasure { get; }

    public virtual async Task<IReadOnlyList<ErasedRows>> PlanErasureAsync(PersonErasure erasure, CancellationToken ct)
        => [new(typeof(T).Name, Erasure.Act, await Erased(erasure).CountAsync(ct))];

    public virtual Task EraseAsync(PersonErasure erasure, CancellationToken ct) => RowErasure.ApplyAsync(db, Erased(erasure), Erasure, ct);

    /// <summary>The rows of an erased person.</summary>
    protected IQueryable<T> Erased(PersonErasure erasure) => RowErasure.Owned<T>(db, Owner, erasure);

    protected abstract Expression<Func<T, bool>> OwnedBy(Guid owner);

    /// <summary>The row in words.</summary>
    protected abstract string Show(T row);

    /// <summary>Null: nothing to move.</summary>
    protected virtual (Guid From, Guid To)? OwnersOf(PersonMerge merge) => (merge.From, merge.To);

    /// <summary>The row of the other record that says the same, so that both can't count.</summary>
    protected virtual T? TwinOf(T row, IReadOnlyList<T> there) => null;

    protected virtual IEnumerable<RowChange> Plan(PersonMerge merge, IReadOnlyList<T> rows, IReadOnlyList<T> there)
    {
        var stand = there.Where(r => !IsRemoved(r)).ToList();
        foreach (var row in rows)
            yield return IsRemoved(row) || TwinOf(row, stand) is not { } twin ? Move(merge, row) : SetAside(merge, row, $"与“{Show(twin)}”重复");
    }

    protected RowChange Move(PersonMerge merge, T row, string? note = null, params (string Column, object? After)[] further)
        => Change(row, RowAct.Moved, note, [(Owner, OwnersOf(merge)!.Value.To), .. further]);

    /// <summary>Not lost: it stays with the absorbed record, removed where rows can be removed.</summary>
    protected RowChange SetAside(PersonMerge merge, T row, string note)
    {
        if (row is not ISoftDelete) return Change(row, RowAct.SetAside, note);
        List<(string, object?)> columns = [(nameof(ISoftDelete.IsDeleted), true), (nameof(ISoftDelete.DeletionTime), merge.At), (nameof(ISoftDelete.DeleterId), merge.By)];
        if (db.Model.FindEntityType(typeof(T))!.FindProperty("RemovedAs") is not null) columns.Add(("RemovedAs", row.Id));
        return Change(row, RowAct.SetAside, note, [.. columns]);
    }

    protected RowChange Change(T row, RowAct act, string? note, params (string Column, object? After)[] columns)
        => new(typeof(T).Name, row.Id, act, Show(row), note, [.. columns.Select(c => new ColumnChange(c.Column, Json(c.Column, Read(row, c.Column)), Json(c.Column, c.After)))]);

    protected static bool IsRemoved(T row) => row is ISoftDelete { IsDeleted: true };

    protected JsonElement Json(string column, object? value) => JsonSerializer.SerializeToElement(value, TypeOf(column));

    private RowReturn Return(RowChange change, T? row)
    {
        if (row is null) return new(change, []) { IsGone = true };
        if (change.Act == RowAct.Added) return new(change, []) { IsRemoved = true };
        var owner = change.Columns.FirstOrDefault(c => c.Column == Owner);
        if (owner is not null && !Stands(row, owner)) return new(change, []) { Kept = [Owner] };
        return new(change, [.. change.Columns.Where(c => Stands(row, c)).Select(c => new ColumnChange(c.Column, c.After, c.Before))])
        {
            Kept = [.. change.Columns.Where(c => !Stands(row, c)).Select(c => c.Column)],
        };
    }

    private bool Stands(T row, ColumnChange change) => JsonElement.DeepEquals(Json(change.Column, Read(row, change.Column)), change.After);

    private async Task WriteAsync(IReadOnlyList<(Guid Id, IReadOnlyList<ColumnChange> Columns)> writes, CancellationToken ct)
    {
        var rows = await LoadAsync(All, writes.Select(w => w.Id), ct);
        foreach (var (id, columns) in writes)
            foreach (var column in columns)
                db.Entry(rows[id]).Property(column.Column).CurrentValue = column.After.Deserialize(TypeOf(column.Column));
    }

    private static async Task<Dictionary<Guid, T>> LoadAsync(IQueryable<T> all, IEnumerable<Guid> ids, CancellationToken ct)
    {
        var rows = new Dictionary<Guid, T>();
        foreach (var some in ids.Chunk(Portion))
            foreach (var row in await all.Where(r => some.Contains(r.Id)).ToListAsync(ct)) rows[row.Id] = row;
        return rows;
    }

    private object? Read(T row, string column) => db.Model.FindEntityType(typeof(T))!.FindProperty(column)!.GetGetter().GetClrValue(row);

    private Type TypeOf(string column) => db.Model.FindEntityType(typeof(T))!.FindProperty(column)!.ClrType;
}
