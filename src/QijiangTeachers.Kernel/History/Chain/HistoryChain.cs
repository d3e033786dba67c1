using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Kernel.History.Chain;

/// <summary>
/// Puts processes that no block covers yet into blocks. Whoever writes a process doesn't wait for it; a process that was
/// committed late is simply found later.
/// </summary>
public sealed class HistoryChain(RegistryDbContext db, HistoryKey key, TimeProvider clock)
{
    internal const int BlockSize = 1000;

    public Task<bool> HasWorkAsync(CancellationToken ct = default) => Loose().AnyAsync(ct);

    public Task<int> CountLooseAsync(CancellationToken ct = default) => Loose().CountAsync(ct);

    /// <returns>How many processes were put into blocks.</returns>
    /// <exception cref="HistoryChainBrokenException">The head of the chain is missing or isn't what was written.</exception>
    public async Task<int> LinkAsync(CancellationToken ct = default)
    {
        var linked = 0;
        while (await LinkBlockAsync(ct) is > 0 and var count) linked += count;
        return linked;
    }

    private async Task<int> LinkBlockAsync(CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var head = await LockHeadAsync(ct);
        var number = head.Number;
        if (await Loose().OrderBy(p => p.Id).Take(BlockSize).ExecuteUpdateAsync(s => s.SetProperty(p => p.Block, number), ct) == 0) return 0;
        var covered = await db.Set<Process>().Where(p => p.Block == number).OrderBy(p => p.Id).Select(p => new { p.Id, p.Seal }).ToListAsync(ct);
        var block = new HistoryBlock(key, number, clock.UtcNow, head.Hash, [.. covered.Select(p => (p.Id, p.Seal))], new());
        db.Add(block);
        await db.SaveChangesAsync(ct);
        var seal = HistoryHead.SealOf(key, number, block.Hash);
        await Heads().ExecuteUpdateAsync(s => s.SetProperty(h => h.Hash, block.Hash).SetProperty(h => h.Seal, seal), ct);
        await transaction.CommitAsync(ct);
        db.Entry(block).State = EntityState.Detached;
        return covered.Count;
    }

    /// <returns>The head with the number of the block to be made. Another server waits here until that is committed.</returns>
    private async Task<HistoryHead> LockHeadAsync(CancellationToken ct)
    {
        await Heads().ExecuteUpdateAsync(s => s.SetProperty(h => h.Number, h => h.Number + 1), ct);
        var head = await Heads().AsNoTracking().SingleOrDefaultAsync(ct);
        return head is not null && head.FitsAt(key, head.Number - 1) ? head : throw new HistoryChainBrokenException();
    }

    private IQueryable<HistoryHead> Heads() => db.Set<HistoryHead>().Where(h => h.Id == HistoryHead.OnlyId);

    private IQueryable<Process> Loose() => db.Set<Process>().Where(p => p.Block == null);
}
