using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Kernel.History;

/// <summary>An intention of a person or job: kind, who, when, why. Its events stand under it.</summary>
public sealed class Process : Entity<Guid>
{
    private Process() { }

    public Process(Guid id, string kind, DateTime at, Guid? actorId, string actorName, string? reason)
        => (Id, Kind, At, ActorId, ActorName, Reason) = (id, kind, at, actorId, actorName, reason);

    public string Kind { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }
    public Guid? ActorId { get; private init; }
    public string ActorName { get; private init; } = "";
    public string? Reason { get; private init; }

    /// <summary>How many facts it touched, ledger rows included.</summary>
    public int Changes { get; internal set; }
}
