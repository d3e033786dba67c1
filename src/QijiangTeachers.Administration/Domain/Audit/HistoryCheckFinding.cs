using QijiangTeachers.Kernel.History.Chain;

namespace QijiangTeachers.Administration.Domain.Audit;

/// <summary>A trace of tampering that a verification found.</summary>
public sealed class HistoryCheckFinding
{
    private HistoryCheckFinding() { }

    public HistoryCheckFinding(int number, HistoryFinding f)
        => (Number, Fault, Block, ProcessId, At, Kind, ActorName, Note) = (number, f.Fault, f.Block, f.ProcessId, f.At, f.Kind, f.ActorName, f.Note);

    public Guid CheckId { get; private init; }
    public int Number { get; private init; }
    public HistoryFault Fault { get; private init; }
    public long? Block { get; private init; }

    /// <summary>Of the process, of which perhaps only this is left.</summary>
    public Guid? ProcessId { get; private init; }

    /// <summary>UTC, of the process or block.</summary>
    public DateTime? At { get; private init; }
    public string? Kind { get; private init; }
    public string? ActorName { get; private init; }
    public string? Note { get; private init; }
}
