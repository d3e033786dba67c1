using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Staff.Domain;

/// <summary>A school was closed, merged into another or split. What it did with every row stands below it, so that it can be undone.</summary>
public sealed class SchoolReorganisation : AggregateRoot<Guid>
{
    private SchoolReorganisation() { }

    public SchoolReorganisation(ReorganisationKind kind, School school, DateOnly on, string reason, Guid processId, DateTime at, string by)
    {
        (Id, Kind, SchoolId, SchoolName) = (Guid.CreateVersion7(), kind, school.Id, school.Name);
        (On, Reason, ProcessId, DecidedAt, DecidedBy) = (on, reason, processId, at, by);
    }

    public ReorganisationKind Kind { get; private init; }
    public Guid SchoolId { get; private init; }

    /// <summary>As it was called then.</summary>
    public string SchoolName { get; private init; } = "";

    /// <summary>The first day of the new state (China time).</summary>
    public DateOnly On { get; private init; }
    public string Reason { get; private init; } = "";
    public Guid ProcessId { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime DecidedAt { get; private init; }
    public string DecidedBy { get; private init; } = "";

    /// <summary>UTC; null while it holds.</summary>
    public DateTime? UndoneAt { get; private set; }
    public string? UndoneBy { get; private set; }
    public string? UndoReason { get; private set; }

    public bool EndsTheSchool => Kind != ReorganisationKind.Split;

    public void Undo(string reason, DateTime at, string by) => (UndoReason, UndoneAt, UndoneBy) = (reason, at, by);
}
