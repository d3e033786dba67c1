using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Kernel.History;

/// <summary>An intention of a person or job: kind, who, when, why. Its events stand under it.</summary>
public sealed class Process : Entity<Guid>
{
    private Process() { }

    public Process(Guid id, string kind, DateTime at, Guid? actorId, string actorName, string? reason)
        => (Id, Kind, At, ActorId, ActorName, Reason) = (id, kind, WholeMicroseconds(at), actorId, actorName, reason);

    public string Kind { get; private init; } = "";

    /// <summary>UTC, in whole microseconds: what every database gives back as it was sealed.</summary>
    public DateTime At { get; private init; }
    public Guid? ActorId { get; private init; }
    public string ActorName { get; private init; } = "";
    public string? Reason { get; private init; }

    /// <summary>How many facts it touched, ledger rows included.</summary>
    public int Changes { get; internal set; }

    public int EventCount { get; internal set; }

    /// <summary>Over the events in their order (<see cref="Chain.EventsSeal"/>).</summary>
    public byte[] EventsSeal { get; internal set; } = [];

    /// <summary>Over the process itself and the seal of its events.</summary>
    public byte[] Seal { get; internal set; } = [];

    /// <summary>The block that covers it; null until the next one is made.</summary>
    public long? Block { get; private init; }

    /// <summary>The same process with other words; its seals are still those of the words before.</summary>
    internal Process Worded(string actorName, string? reason)
        => new(Id, Kind, At, ActorId, actorName, reason) { Changes = Changes, EventCount = EventCount, EventsSeal = EventsSeal, Seal = Seal, Block = Block };

    private static DateTime WholeMicroseconds(DateTime at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond));
}
