using QijiangTeachers.Kernel.Consistency;

namespace QijiangTeachers.Staff.Domain;

/// <summary>What the last check found wrong and nobody has mended yet.</summary>
public sealed class ConsistencyFinding
{
    public const int MaxTextLength = 500;

    private ConsistencyFinding() { }

    public ConsistencyFinding(string kind, ConsistencyFault fault, DateTime firstFoundAt, DateTime foundAt)
    {
        (Id, Kind, TeacherId, SchoolId, From, LastDay) = (Guid.CreateVersion7(), kind, fault.TeacherId, fault.SchoolId, fault.From, fault.LastDay);
        (What, Path, FirstFoundAt, FoundAt) = (fault.What.Length <= MaxTextLength ? fault.What : fault.What[..(MaxTextLength - 1)] + "…", fault.Path, firstFoundAt, foundAt);
    }

    public Guid Id { get; private init; }
    public string Kind { get; private init; } = "";
    public Guid? TeacherId { get; private init; }
    public Guid? SchoolId { get; private init; }
    public DateOnly? From { get; private init; }
    public DateOnly? LastDay { get; private init; }
    public string What { get; private init; } = "";
    public string? Path { get; private init; }

    /// <summary>UTC; of the first check that found it.</summary>
    public DateTime FirstFoundAt { get; private init; }

    /// <summary>UTC; of the last one.</summary>
    public DateTime FoundAt { get; private init; }
}
