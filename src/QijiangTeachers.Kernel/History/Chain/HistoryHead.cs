namespace QijiangTeachers.Kernel.History.Chain;

/// <summary>
/// Where the chain ends. The one row is locked while a block is made, so that two servers can't fork the chain; it is
/// sealed, so that blocks at the end can't be taken off.
/// </summary>
public sealed class HistoryHead
{
    public const int OnlyId = 1;

    private HistoryHead() { }

    private HistoryHead(byte[] hash, byte[] seal) => (Id, Hash, Seal) = (OnlyId, hash, seal);

    public int Id { get; private init; }

    /// <summary>Of the last block; 0 before the first.</summary>
    public long Number { get; private init; }
    public byte[] Hash { get; private init; } = [];
    public byte[] Seal { get; private init; } = [];

    internal static HistoryHead Begin(HistoryKey key)
    {
        var nothing = new byte[32];
        return new(nothing, SealOf(key, 0, nothing));
    }

    internal bool Fits(HistoryKey key) => FitsAt(key, Number);

    internal bool FitsAt(HistoryKey key, long number) => SealOf(key, number, Hash).AsSpan().SequenceEqual(Seal);

    internal static byte[] SealOf(HistoryKey key, long number, byte[] hash) => key.Seal(new CanonicalForm().Begin("head/1").Add(number).Add(hash));
}
