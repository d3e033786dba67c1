using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Domain;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Kernel.Jobs;

internal sealed class DrainQueue<TRow>(RegistryDbContext db, TimeProvider clock) : IDrainQueue where TRow : DrainRow
{
    public async Task<DrainQueueState> StateAsync(CancellationToken ct)
    {
        var waiting = db.Set<TRow>().Where(r => r.DueAt != null);
        return new(await waiting.CountAsync(ct), await waiting.CountAsync(r => r.Attempts > 0, ct), await db.Set<TRow>().CountAsync(r => r.SetAsideAt != null, ct));
    }

    public async Task<IReadOnlyList<SetAsideRow>> SetAsideAsync(int max, CancellationToken ct)
    {
        var rows = await db.Set<TRow>().AsNoTracking().Where(r => r.SetAsideAt != null).OrderByDescending(r => r.SetAsideAt).ThenBy(r => r.Id).Take(max).ToListAsync(ct);
        return [.. rows.Select(r => new SetAsideRow(r.Id, r.About, r.CreatedAt, r.Attempts, r.LastError, r.SetAsideAt!.Value))];
    }

    public Task<int> RetryAsync(Guid? id, CancellationToken ct)
    {
        var now = clock.UtcNow;
        return db.Set<TRow>().Where(r => r.SetAsideAt != null && (id == null || r.Id == id)).ExecuteUpdateAsync(s => s
            .SetProperty(r => r.SetAsideAt, (DateTime?)null).SetProperty(r => r.Attempts, 0).SetProperty(r => r.DueAt, now), ct);
    }
}
