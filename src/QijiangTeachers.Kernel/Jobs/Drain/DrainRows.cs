using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using QijiangTeachers.Kernel.Domain;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Kernel.Jobs;

/// <summary>The marks on one type of row, each a compare-and-swap on the number of tries that the caller saw.</summary>
internal sealed class DrainRows<TRow>(RegistryDbContext db) where TRow : DrainRow
{
    /// <summary>A claim counts the try and pushes the row into the future, so that a process that dies at it blocks nobody.</summary>
    public Task<bool> ClaimAsync(TRow row, DateTime retryAt, CancellationToken ct)
        => SetAsync(row.Id, row.Attempts, s => s.SetProperty(r => r.Attempts, r => r.Attempts + 1).SetProperty(r => r.DueAt, retryAt), ct);

    public Task<bool> DeferAsync(TRow row, DateTime until, CancellationToken ct) => SetAsync(row.Id, row.Attempts, s => s.SetProperty(r => r.DueAt, until), ct);

    /// <summary>The process stops before the row was done: the try doesn't count.</summary>
    public Task GiveBackAsync(TRow claimed) => SetAsync(claimed.Id, claimed.Attempts + 1, s => s.SetProperty(r => r.Attempts, claimed.Attempts).SetProperty(r => r.DueAt, claimed.DueAt), CancellationToken.None);

    public Task FailAsync(TRow claimed, string error) => SetAsync(claimed.Id, claimed.Attempts + 1, s => s.SetProperty(r => r.LastError, error), CancellationToken.None);

    public Task SetAsideAsync(Guid id, int attempts, DateTime utcNow, string error)
        => SetAsync(id, attempts, s => s.SetProperty(r => r.DueAt, (DateTime?)null).SetProperty(r => r.SetAsideAt, utcNow).SetProperty(r => r.LastError, error), CancellationToken.None);

    public Task<bool> DoneAsync(TRow claimed, DateTime utcNow, CancellationToken ct)
        => SetAsync(claimed.Id, claimed.Attempts + 1, s => s.SetProperty(r => r.DueAt, (DateTime?)null).SetProperty(r => r.DoneAt, utcNow).SetProperty(r => r.LastError, (string?)null), ct);

    public Task DeleteAsync(TRow claimed, CancellationToken ct) => db.Set<TRow>().Where(r => r.Id == claimed.Id).ExecuteDeleteAsync(ct);

    private async Task<bool> SetAsync(Guid id, int attempts, Action<UpdateSettersBuilder<TRow>> set, CancellationToken ct)
        => await db.Set<TRow>().Where(r => r.Id == id && r.Attempts == attempts && r.DueAt != null).ExecuteUpdateAsync(set, ct) == 1;
}
