using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Kernel.Jobs;

/// <summary>
/// One execution per job, across processes and servers: a row changed by compare-and-swap, which any database does alike.
/// A holder that dies is succeeded once its lease has run out.
/// </summary>
internal sealed class JobLeases(RegistryDbContext db, TimeProvider clock, JobOptions options)
{
    public async Task PrepareAsync(IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        var known = await db.Set<JobLease>().Select(l => l.Key).ToListAsync(ct);
        foreach (var key in keys.Except(known)) await AddRowAsync(key, ct);
    }

    public async Task<bool> TakeAsync(string key, Guid holder, CancellationToken ct)
    {
        if (await TryTakeAsync(key, holder, ct)) return true;
        if (await db.Set<JobLease>().AnyAsync(l => l.Key == key, ct)) return false;
        await AddRowAsync(key, ct);
        return await TryTakeAsync(key, holder, ct);
    }

    /// <returns>False if somebody else has it by now.</returns>
    public async Task<bool> RenewAsync(string key, Guid holder, CancellationToken ct)
    {
        var until = clock.UtcNow + options.Lease;
        return await db.Set<JobLease>().Where(l => l.Key == key && l.Holder == holder).ExecuteUpdateAsync(s => s.SetProperty(l => l.Until, until), ct) == 1;
    }

    public Task ReleaseAsync(string key, Guid holder)
        => db.Set<JobLease>().Where(l => l.Key == key && l.Holder == holder).ExecuteUpdateAsync(s => s.SetProperty(l => l.Holder, (Guid?)null));

    private async Task<bool> TryTakeAsync(string key, Guid holder, CancellationToken ct)
    {
        var now = clock.UtcNow;
        var until = now + options.Lease;
        return await db.Set<JobLease>().Where(l => l.Key == key && (l.Holder == null || l.Until <= now))
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.Holder, holder).SetProperty(l => l.Until, until), ct) == 1;
    }

    private async Task AddRowAsync(string key, CancellationToken ct)
    {
        db.Add(new JobLease(key));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            // Another one added it in this moment; whoever swaps first gets it.
        }
        db.ChangeTracker.Clear();
    }
}
