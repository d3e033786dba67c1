namespace QijiangTeachers.Kernel.History.Chain;

/// <summary>Each block against what was sealed, against the one before it, and against the processes that say they are in it.</summary>
internal sealed class BlockCheck(HistoryKey key, HistoryAnchor? anchor, Findings findings)
{
    private const int NamedBlocks = 100;
    private readonly CanonicalForm _form = new();
    private byte[] _lastHash = new byte[32];
    private bool _isAnchored;

    public long Last { get; private set; }

    /// <param name="processes">Those that say they are in the block.</param>
    /// <param name="faulty">Processes that were named already.</param>
    public async Task RunAsync(HistoryBlock block, IReadOnlyList<Process> processes, IReadOnlySet<Guid> faulty)
    {
        var follows = block.Number == Last + 1;
        if (!follows) await RemovedAsync(block.Number - 1);
        var fits = block.ComputeHash(key, _form).AsSpan().SequenceEqual(block.Hash);
        if (!fits) await findings.AddAsync(new(HistoryFault.BlockChanged, block.Number, At: block.At));
        else if (follows && !block.PreviousHash.AsSpan().SequenceEqual(_lastHash)) await findings.AddAsync(new(HistoryFault.BlockReplaced, block.Number, At: block.At));
        if (fits) await CompareAsync(block, processes, faulty);
        if (anchor?.Block == block.Number) _isAnchored = HistoryAnchor.Of(block.Number, block.Hash) == anchor;
        (Last, _lastHash) = (block.Number, block.Hash);
    }

    /// <param name="before">The head before the first block was read.</param>
    /// <param name="head">The head now: other blocks may have come in the meantime.</param>
    public async Task EndAsync(HistoryHead? before, HistoryHead? head)
    {
        if (head is null) await findings.AddAsync(new(HistoryFault.HeadRemoved));
        else if (!head.Fits(key)) await findings.AddAsync(new(HistoryFault.HeadChanged, head.Number));
        else if (head.Number < Last) await findings.AddAsync(new(HistoryFault.HeadChanged, head.Number));
        else if (before is not null && before.Fits(key) && before.Number > Last) await RemovedAsync(before.Number);
        else if (head.Number == Last && !head.Hash.AsSpan().SequenceEqual(_lastHash)) await findings.AddAsync(new(HistoryFault.BlockReplaced, Last));
        if (anchor is not null && !_isAnchored) await findings.AddAsync(new(HistoryFault.AnchorMissed, anchor.Block, Note: anchor.Hash));
    }

    public HistoryAnchor? Anchor => Last > 0 ? HistoryAnchor.Of(Last, _lastHash) : null;

    private async Task RemovedAsync(long until)
    {
        for (var number = Math.Max(Last + 1, until - NamedBlocks + 1); number <= until; number++) await findings.AddAsync(new(HistoryFault.BlockRemoved, number));
    }

    private async Task CompareAsync(HistoryBlock block, IReadOnlyList<Process> processes, IReadOnlySet<Guid> faulty)
    {
        var there = processes.ToDictionary(p => p.Id);
        var listed = new List<(Guid Id, byte[] Seal)>();
        var named = processes.Any(p => faulty.Contains(p.Id));
        foreach (var id in block.Ids())
            if (there.Remove(id, out var process)) listed.Add((id, process.Seal));
            else
            {
                named = true;
                await findings.AddAsync(HistoryFinding.Removed(id, block.Number));
            }
        foreach (var process in there.Values) await findings.AddAsync(HistoryFinding.Of(HistoryFault.ProcessMoved, process));
        if (!named && !HistoryBlock.HashOf(key, listed, _form).AsSpan().SequenceEqual(block.SealsHash)) await findings.AddAsync(new(HistoryFault.BlockChanged, block.Number, At: block.At));
    }
}
