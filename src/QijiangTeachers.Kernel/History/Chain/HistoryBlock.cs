namespace QijiangTeachers.Kernel.History.Chain;

/// <summary>
/// A link of the chain: which processes it covers, a seal over their seals, and a hash over that and the block before. So
/// a process can't be taken out, put in or moved without a block that doesn't fit any more.
/// </summary>
public sealed class HistoryBlock
{
    private const int IdSize = 16;

    private HistoryBlock() { }

    internal HistoryBlock(HistoryKey key, long number, DateTime at, byte[] previousHash, IReadOnlyList<(Guid Id, byte[] Seal)> processes, CanonicalForm form)
    {
        (Number, At, Count, PreviousHash) = (number, at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond)), processes.Count, previousHash);
        ProcessIds = new byte[processes.Count * IdSize];
        for (var i = 0; i < processes.Count; i++) processes[i].Id.TryWriteBytes(ProcessIds.AsSpan(i * IdSize), bigEndian: true, out _);
        SealsHash = HashOf(key, processes, form);
        Hash = ComputeHash(key, form);
    }

    /// <summary>From 1, without a gap.</summary>
    public long Number { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }
    public int Count { get; private init; }

    /// <summary>The ids of its processes in their order, 16 bytes each: a process that is gone is still named.</summary>
    public byte[] ProcessIds { get; private init; } = [];

    public byte[] PreviousHash { get; private init; } = [];

    /// <summary>Over the ids and seals of its processes.</summary>
    public byte[] SealsHash { get; private init; } = [];

    /// <summary>Over everything above.</summary>
    public byte[] Hash { get; private init; } = [];

    internal IEnumerable<Guid> Ids()
    {
        for (var i = 0; i + IdSize <= ProcessIds.Length; i += IdSize) yield return new Guid(ProcessIds.AsSpan(i, IdSize), bigEndian: true);
    }

    internal byte[] ComputeHash(HistoryKey key, CanonicalForm form)
        => key.Seal(form.Begin("block/1").Add(Number).Add(At).Add(Count).Add(ProcessIds).Add(PreviousHash).Add(SealsHash));

    internal static byte[] HashOf(HistoryKey key, IReadOnlyList<(Guid Id, byte[] Seal)> processes, CanonicalForm form)
    {
        form.Begin("seals/1");
        foreach (var (id, seal) in processes) form.Add(id).Add(seal);
        return key.Seal(form);
    }
}
