using QijiangTeachers.Kernel.Domain;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Staff.Domain;

/// <summary>
/// A dated time of work at a school. Main spells make a person's service; 交流, 支教 and 走教 spells are shown only. What the
/// spell doesn't say (null) is taken from the person.
/// </summary>
public sealed class Spell : FullAuditedAggregateRoot<Guid>, IDated
{
    private Spell() { }

    public Spell(Guid teacherId, Guid schoolId, SpellKind kind, EffectivePeriod period, Guid processId)
        => (Id, TeacherId, SchoolId, Kind, From, To, ProcessId) = (Guid.CreateVersion7(), teacherId, schoolId, kind, period.From, period.To, processId);

    public Guid TeacherId { get; private init; }
    public Guid SchoolId { get; private set; }
    public SpellKind Kind { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }
    public StaffCategory? Category { get; private set; }
    public EmploymentForm? Employment { get; private set; }
    public SchoolStage? Stage { get; private set; }
    public CourseKind? CourseKind { get; private set; }
    public string? Note { get; private set; }

    /// <summary>The process that wrote the fact.</summary>
    public Guid ProcessId { get; private init; }

    /// <summary>Empty, or the own id once removed: a removed entry doesn't bar the same one from being entered again.</summary>
    public Guid RemovedAs { get; private set; }

    public bool IsMain => Kind == SpellKind.Main;
    public EffectivePeriod Period => new(From, To);

    /// <summary>Moves place or dates; false when nothing changes.</summary>
    public bool Correct(Guid schoolId, SpellKind kind, EffectivePeriod period)
    {
        if (SchoolId == schoolId && Kind == kind && Period == period) return false;
        (SchoolId, Kind, From, To) = (schoolId, kind, period.From, period.To);
        return true;
    }

    /// <summary>Gives the spell attributes of its own; false when nothing changes.</summary>
    public bool Describe(SpellAttributes own)
    {
        if (Attributes == own) return false;
        (Category, Employment, Stage, CourseKind, Note) = (own.Category, own.Employment, own.Stage, own.CourseKind, own.Note);
        return true;
    }

    public SpellAttributes Attributes => new(Category, Employment, Stage, CourseKind, Note);

    /// <summary>Takes a mistaken entry out of every count; the row stays.</summary>
    public void Remove(DateTime at, Guid? by) => (IsDeleted, DeletionTime, DeleterId, RemovedAs) = (true, at, by, Id);
}
