namespace QijiangTeachers.Kernel.History.Chain;

/// <summary>
/// A process out of which words of an erased person were taken after it was sealed. Its own seals stay as they were, and with them
/// all blocks; what stands in it now is vouched for by this seal, which only the application can make, and which names the erasure.
/// </summary>
public sealed class HistoryRedaction
{
    private HistoryRedaction() { }

    internal HistoryRedaction(HistoryKey key, Process process, Guid erasureId, byte[] eventsSeal, CanonicalForm form)
        => (ProcessId, ErasureId, EventsSeal, Seal) = (process.Id, erasureId, eventsSeal, SealOf(key, process, erasureId, eventsSeal, form));

    public Guid ProcessId { get; private init; }

    /// <summary>The process that took words out of it, the last one.</summary>
    public Guid ErasureId { get; private init; }

    /// <summary>Over its events as they stand now.</summary>
    public byte[] EventsSeal { get; private init; } = [];

    /// <summary>Over the process as it stands now, the seal of its events, and its first seals.</summary>
    public byte[] Seal { get; private init; } = [];

    internal bool Fits(HistoryKey key, Process process, byte[] eventsSeal, CanonicalForm form) => SealOf(key, process, ErasureId, eventsSeal, form).AsSpan().SequenceEqual(Seal);

    private static byte[] SealOf(HistoryKey key, Process p, Guid erasureId, byte[] eventsSeal, CanonicalForm form) => key.Seal(form.Begin("redaction/1")
        .Add(p.Id).Add(erasureId).Add(p.EventsSeal).Add(p.Seal).Add(p.Kind).Add(p.At).Add(p.ActorId).Add(p.ActorName).Add(p.Reason).Add(p.Changes).Add(p.EventCount).Add(eventsSeal));
}
