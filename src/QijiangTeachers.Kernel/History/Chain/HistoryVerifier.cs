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
    private const int ReadTwice = 100;
    private const int BlocksAtATime = 200;
    private const int ProcessesAtATime = 2 * HistoryChain.BlockSize;

    /// <param name="anchor">A block that the chain must hold.</param>
    /// <param name="found">Called with each finding as it comes.</param>
    /// <param name="read">Called now and then.</param>
    public async Task<HistoryVerification> RunAsync(HistoryAnchor? anchor, Func<HistoryFinding, Task> found, Func<HistoryVerification, Task>? read = null, CancellationToken ct = default)
    {
        var result = new HistoryVerification();
        var findings = new Findings(result, found);
        var blocks = new BlockCheck(key, anchor, findings);
        var head = await HeadAsync(ct);
        await foreach (var portion in PortionsAsync(ct))
        {
            // Blocks that are missing in between may have left their processes.
            var (from, to) = (blocks.Last + 1, portion[^1].Number);
            var (rows, faulty) = await CheckAsync(result, findings, db.Set<Process>().Where(p => p.Block >= from && p.Block <= to), ct);
            var byBlock = rows.ToLookup(p => p.Block);
            foreach (var block in portion) await blocks.RunAsync(block, [.. byBlock[block.Number]], faulty);
            result.Blocks += portion.Count;
            if (read is not null) await read(result);
        }
        var now = await HeadAsync(ct);
        await blocks.EndAsync(head, now);
        result.Last = blocks.Anchor;
        await CheckOutsideAsync(result, findings, blocks.Last, Math.Max(blocks.Last, now?.Number ?? 0), ct);
        result.Loose = await CheckLooseAsync(result, findings, ct);
        result.IsKeyDoubtful = result.Processes > 0 && result.Unsealed == result.Processes;
        return result;
    }

    /// <summary>One process alone: its own seals, and whether the block that it names covers it.</summary>
    public async Task<IReadOnlyList<HistoryFinding>> CheckOneAsync(Guid id, CancellationToken ct = default)
    {
        var found = new List<HistoryFinding>();
        var result = new HistoryVerification();
        var findings = new Findings(result, finding =>
        {
            found.Add(finding);
            return Task.CompletedTask;
        });
        var (rows, _) = await CheckAsync(result, findings, db.Set<Process>().Where(p => p.Id == id), ct);
        if (rows is not [{ Block: { } number } process]) return found;
        var block = await db.Set<HistoryBlock>().AsNoTracking().FirstOrDefaultAsync(b => b.Number == number, ct);
        if (block is null) await findings.AddAsync(new(HistoryFault.BlockRemoved, number));
        else if (!block.ComputeHash(key, new()).AsSpan().SequenceEqual(block.Hash)) await findings.AddAsync(new(HistoryFault.BlockChanged, number, At: block.At));
        else if (!block.Ids().Contains(id)) await findings.AddAsync(HistoryFinding.Of(HistoryFault.ProcessMoved, process));
        return found;
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
    private async Task CheckOutsideAsync(HistoryVerification result, Findings findings, long last, long head, CancellationToken ct)
    {
        foreach (var number in await db.Set<HistoryBlock>().Where(b => b.Number < 1).Select(b => b.Number).ToListAsync(ct)) await findings.AddAsync(new(HistoryFault.BlockChanged, number));
        await CheckAsync(result, findings, db.Set<Process>().Where(p => p.Block > last && p.Block <= head), ct);
        var (strays, _) = await CheckAsync(result, findings, db.Set<Process>().Where(p => p.Block < 1 || p.Block > head), ct);
        foreach (var stray in strays) await findings.AddAsync(HistoryFinding.Of(HistoryFault.ProcessMoved, stray));
    }

    private async Task<long> CheckLooseAsync(HistoryVerification result, Findings findings, CancellationToken ct)
    {
        var (count, after) = (0L, Guid.Empty);
        while (true)
        {
            var (rows, _) = await CheckAsync(result, findings, db.Set<Process>().Where(p => p.Block == null && p.Id > after).OrderBy(p => p.Id).Take(HistoryChain.BlockSize), ct);
            if (rows.Count == 0) return count;
            (count, after) = (count + rows.Count, rows[^1].Id);
        }
    }

    private async Task<(IReadOnlyList<Process> Rows, IReadOnlySet<Guid> Faulty)> CheckAsync(HistoryVerification result, Findings findings, IQueryable<Process> processes, CancellationToken ct)
    {
        var (rows, found) = await ReadAsync(result, processes, ct);
        var ids = found.Select(f => f.ProcessId!.Value).Distinct().ToArray();
        // Words may have been taken out between the queries: what is left the second time is wrong.
        if (ids.Length is > 0 and <= ReadTwice) (_, found) = await ReadAsync(new(), db.Set<Process>().Where(p => ids.Contains(p.Id)), ct);
        result.Unsealed += found.Count(f => f.Fault == HistoryFault.ProcessChanged);
        foreach (var finding in found) await findings.AddAsync(finding);
        return (rows, found.Select(f => f.ProcessId!.Value).ToHashSet());
    }

    private async Task<(IReadOnlyList<Process> Rows, IReadOnlyList<HistoryFinding> Found)> ReadAsync(HistoryVerification result, IQueryable<Process> processes, CancellationToken ct)
    {
        var rows = await processes.AsNoTracking().ToListAsync(ct);
        var redactions = await (from r in db.Set<HistoryRedaction>().AsNoTracking()
                                join p in processes on r.ProcessId equals p.Id
                                select r).ToDictionaryAsync(r => r.ProcessId, ct);
        result.Redacted += redactions.Count;
        var events = from e in db.Set<ProcessEvent>()
                     join p in processes on e.ProcessId equals p.Id
                     orderby e.ProcessId, e.Number
                     select e;
        return (rows, await new ProcessCheck(key, result).RunAsync(rows, redactions, events, ct));
    }
}
