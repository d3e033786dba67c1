using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Staff.Domain;

/// <summary>Two records of one person became one. What it did with every row stands below it, so that it can be undone.</summary>
public sealed class TeacherMerge : AggregateRoot<Guid>
{
    private TeacherMerge() { }

    public TeacherMerge(Teacher absorbed, Teacher survivor, Guid? absorbedAccountId, Guid? survivorAccountId, string reason, Guid processId, DateTime at, string by)
    {
        Id = Guid.CreateVersion7();
        (AbsorbedId, AbsorbedNumber, AbsorbedName) = (absorbed.Id, absorbed.Number, absorbed.Name);
        (SurvivorId, SurvivorNumber) = (survivor.Id, survivor.Number);
        (AbsorbedAccountId, SurvivorAccountId) = (absorbedAccountId, survivorAccountId);
        (Reason, ProcessId, MergedAt, MergedBy, ChangedAt) = (reason, processId, at, by, at);
    }

    public Guid AbsorbedId { get; private init; }
    public string AbsorbedNumber { get; private init; } = "";
    public string AbsorbedName { get; private init; } = "";
    public Guid SurvivorId { get; private init; }
    public string SurvivorNumber { get; private init; } = "";
    public Guid? AbsorbedAccountId { get; private init; }
    public Guid? SurvivorAccountId { get; private init; }
    public string Reason { get; private init; } = "";
    public Guid ProcessId { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime MergedAt { get; private init; }
    public string MergedBy { get; private init; } = "";

    /// <summary>UTC; null while it holds.</summary>
    public DateTime? UndoneAt { get; private set; }
    public string? UndoneBy { get; private set; }
    public string? UndoReason { get; private set; }

    /// <summary>UTC; when it was merged or undone: what other systems ask by.</summary>
    public DateTime ChangedAt { get; private set; }

    public bool IsUndone => UndoneAt is not null;

    public void Undo(string reason, DateTime at, string by) => (UndoReason, UndoneAt, UndoneBy, ChangedAt) = (reason, at, by, at);
}
