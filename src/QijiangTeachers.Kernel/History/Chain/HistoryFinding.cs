namespace QijiangTeachers.Kernel.History.Chain;

/// <summary>One trace of tampering, named as well as what is left allows.</summary>
/// <param name="Note">Numbers of events or blocks.</param>
public sealed record HistoryFinding(HistoryFault Fault, long? Block = null, Guid? ProcessId = null, DateTime? At = null, string? Kind = null, string? ActorName = null, string? Note = null)
{
    internal static HistoryFinding Of(HistoryFault fault, Process p, string? note = null) => new(fault, p.Block, p.Id, p.At, p.Kind, p.ActorName, note);

    /// <summary>The time is read from the id, which is all that is left.</summary>
    internal static HistoryFinding Removed(Guid id, long block)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var milliseconds = System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(bytes) >> 16;
        return new(HistoryFault.ProcessRemoved, block, id, id.Version == 7 ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime : null);
    }
}
