using QijiangTeachers.Kernel.Domain;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Rotation.Domain;

/// <summary>
/// A teacher's rotation from the own school to another one, from–to. The end that holds is the one that counts: who comes
/// back early has rotated for those days only (import-format.md, <c>rotation-ratio</c>).
/// </summary>
public sealed class RotationPlacement : FullAuditedAggregateRoot<Guid>, IDated, ITeacherFact
{
    /// <summary>A school year of teaching, both days counted (domain.md §4).</summary>
    public const int DaysThatCount = 300;

    private RotationPlacement() { }

    public RotationPlacement(Guid teacherId, RotationKind kind, DateOnly startOn, Guid processId)
        => (Id, TeacherId, Kind, From, ProcessId) = (Guid.CreateVersion7(), teacherId, kind, startOn, processId);

    public RotationPlacement(Guid teacherId, PlacementPlan plan, Guid processId) : this(teacherId, plan.Kind, plan.StartOn, processId) => Correct(plan);

    public Guid TeacherId { get; private init; }
    public RotationKind Kind { get; private set; }

    /// <summary>学年 as written in the file; the ratio goes by the dates.</summary>
    public int SchoolYear { get; private set; }
    public Guid FromSchoolId { get; private set; }
    public Guid ToSchoolId { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }

    /// <summary>Days from start to end, both counted; <see cref="int.MaxValue"/> without an end.</summary>
    public int PlannedDays { get; private set; }

    /// <summary>Set when it ended early: why, and the exclusive end that had been planned.</summary>
    public string? EndReason { get; private set; }
    public DateOnly? PlannedTo { get; private set; }
    public Guid ProcessId { get; private init; }

    /// <summary>Empty while the record stands; its own id once removed, so that the same placement may be entered again.</summary>
    public Guid RemovedAs { get; private set; }
    public DateOnly? EndOn => EffectivePeriod.LastDayOf(To);
    public PlacementPlan Plan => new(Kind, SchoolYear, FromSchoolId, ToSchoolId, From, EndOn);

    /// <summary>Takes what a file says of the same placement. False when nothing changes.</summary>
    public bool Correct(int schoolYear, Guid fromSchoolId, Guid toSchoolId, DateOnly? endOn)
        => Correct(new(Kind, schoolYear, fromSchoolId, toSchoolId, From, endOn));

    /// <summary>Replaces the arrangement; another end takes the place of an early one. False when nothing changes.</summary>
    public bool Correct(PlacementPlan plan)
    {
        if (To != default && Plan == plan) return false;
        (Kind, SchoolYear, FromSchoolId, ToSchoolId, From) = (plan.Kind, plan.SchoolYear, plan.FromSchoolId, plan.ToSchoolId, plan.StartOn);
        var to = EffectivePeriod.EndAfter(plan.EndOn);
        if (To != to) (EndReason, PlannedTo) = (null, null);
        Until(to);
        return true;
    }

    /// <summary>False when exactly this end stands already.</summary>
    /// <param name="lastDay">Inclusive; before the end that was planned.</param>
    /// <param name="reason">Why it ended early.</param>
    public bool EndEarly(DateOnly lastDay, string reason)
    {
        if (EndOn == lastDay && EndReason == reason) return false;
        if (lastDay < From) throw RotationErrors.EndBeforeStart(From);
        if (EffectivePeriod.EndAfter(lastDay) >= To) throw RotationErrors.EndNotEarlier(EndOn!.Value);
        (PlannedTo, EndReason) = (PlannedTo ?? To, reason);
        Until(EffectivePeriod.EndAfter(lastDay));
        return true;
    }

    /// <summary>The planned end holds again. False when it didn't end early.</summary>
    public bool TakeBackEnd()
    {
        if (PlannedTo is not { } planned) return false;
        (EndReason, PlannedTo) = (null, null);
        Until(planned);
        return true;
    }

    /// <summary>Takes a mistaken entry out of every count; it stays in the history.</summary>
    public void Remove(DateTime at, Guid? by) => (IsDeleted, DeletionTime, DeleterId, RemovedAs) = (true, at, by, Id);

    private void Until(DateOnly to)
    {
        To = to;
        PlannedDays = to == EffectivePeriod.Open ? int.MaxValue : to.DayNumber - From.DayNumber;
    }
}
