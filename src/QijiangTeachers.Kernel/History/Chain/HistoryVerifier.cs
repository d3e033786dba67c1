using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Kernel.History.Chain;

/// <summary>
/// Recomputes the whole history from what is stored: every event, process and block. It reads a few thousand processes at
/// a time and lets their events pass by, so that its memory doesn't grow with the history. It may run beside writers.
/// </summary>
public sealed class HistoryVerifier(RegistryDbContext db, HistoryKey key)
{
    private const int BlocksAtATime = 200;
    private const int ProcessesAtATime = 2 * HistoryChain.BlockSize;

    /// <param name="anchor">A block that the chain must hold.</param>
    /// <param name="found">Called with each finding as it comes.</param>
    /// <param name="read">Called now and then.</param>
    public async Task<HistoryVerification> RunAsync(HistoryAnchor? anchor, Func<HistoryFinding, Task> found, Func<HistoryVerification, Task>? read = null, CancellationToken ct = default)
    {
        var result = new HistoryVerification();
        var findings = new Findings(result, found);
        var (blocks, processes) = (new BlockCheck(key, anchor, findings), new ProcessCheck(key, result, findings));
        var head = await HeadAsync(ct);
        await foreach (var portion in PortionsAsync(ct))
        {
            // Blocks that are missing in between may have left their processes.
            var (from, to) = (blocks.Last + 1, portion[^1].Number);
            var (rows, faulty) = await CheckAsync(processes, db.Set<Process>().Where(p => p.Block >= from && p.Block <= to), ct);
            var byBlock = rows.ToLookup(p => p.Block);
            foreach (var block in portion) await blocks.RunAsync(block, [.. byBlock[block.Number]], faulty);
            result.Blocks += portion.Count;
            if (read is not null) await read(result);
        }
        var now = await HeadAsync(ct);
        await blocks.EndAsync(head, now);
        result.Last = blocks.Anchor;
        await CheckOutsideAsync(processes, findings, blocks.Last, Math.Max(blocks.Last, now?.Number ?? 0), ct);
        result.Loose = await CheckLooseAsync(processes, ct);
        result.IsKeyDoubtful = result.Processes > 0 && processes.Unsealed == result.Processes;
        return result;
    }

    private Task<HistoryHead?> HeadAsync(CancellationToken ct) => db.Set<HistoryHead>().AsNoTracking().SingleOrDefaultAsync(ct);

    private async IAsyncEnumerable<List<HistoryBlock>> PortionsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var after = 0L;
        while (await db.Set<HistoryBlock>().AsNoTracking().Where(b => b.Number > after).OrderBy(b => b.Number).Take(BlocksAtATime).ToListAsync(ct) is { Count: > 0 } blocks)
        {
            after = blocks[^1].Number;
            var (portion, count) = (new List<HistoryBlock>(), 0);
            foreach (var block in blocks)
            {
                if (portion.Count > 0 && count + block.Count > ProcessesAtATime)
                {
                    yield return portion;
                    (portion, count) = ([], 0);
                }
                portion.Add(block);
                count += block.Count;
            }
            yield return portion;
        }
    }

    /// <summary>What the blocks that were read don't reach: processes of blocks taken off the end, or put where no block is.</summary>
    private async Task CheckOutsideAsync(ProcessCheck check, Findings findings, long last, long head, CancellationToken ct)
    {
        foreach (var number in await db.Set<HistoryBlock>().Where(b => b.Number < 1).Select(b => b.Number).ToListAsync(ct)) await findings.AddAsync(new(HistoryFault.BlockChanged, number));
        await CheckAsync(check, db.Set<Process>().Where(p => p.Block > last && p.Block <= head), ct);
        var (strays, _) = await CheckAsync(check, db.Set<Process>().Where(p => p.Block < 1 || p.Block > head), ct);
        foreach (var stray in strays) await findings.AddAsync(HistoryFinding.Of(HistoryFault.ProcessMoved, stray));
    }

    private async Task<long> CheckLooseAsync(ProcessCheck check, CancellationToken ct)
    {
        var (count, after) = (0L, Guid.Empty);
        while (true)
        {
            var (rows, _) = await CheckAsync(check, db.Set<Process>().Where(p => p.Block == null && p.Id > after).OrderBy(p => p.Id).Take(HistoryChain.BlockSize), ct);
            if (rows.Count == 0) return count;
            (count, after) = (count + rows.Count, rows[^1].Id);
        }
    }

    private async Task<(IReadOnlyList<Process> Rows, IReadOnlySet<Guid> Faulty)> CheckAsync(ProcessCheck check, IQueryable<Process> processes, CancellationToken ct)
    {
        var rows = await processes.AsNoTracking().ToListAsync(ct);
        var events = from e in db.Set<ProcessEvent>()
                     join p in processes on e.ProcessId equals p.Id
                     orderby e.ProcessId, e.Number
                     select e;
        return (rows, await check.RunAsync(rows, events, ct));
    }
}
