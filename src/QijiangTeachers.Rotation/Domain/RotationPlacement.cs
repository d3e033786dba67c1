using QijiangTeachers.Kernel.Domain;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Rotation.Domain;

/// <summary>A teacher's rotation from the own school to another one, from–to.</summary>
public sealed class RotationPlacement : FullAuditedAggregateRoot<Guid>, IDated
{
    private RotationPlacement() { }

    public RotationPlacement(Guid teacherId, RotationKind kind, DateOnly startOn, Guid processId)
        => (Id, TeacherId, Kind, From, ProcessId) = (Guid.CreateVersion7(), teacherId, kind, startOn, processId);

    public Guid TeacherId { get; private init; }
    public RotationKind Kind { get; private init; }

    /// <summary>学年 as written in the file; the ratio goes by the dates.</summary>
    public int SchoolYear { get; private set; }
    public Guid FromSchoolId { get; private set; }
    public Guid ToSchoolId { get; private set; }
    public DateOnly From { get; private init; }
    public DateOnly To { get; private set; }

    /// <summary>Days from start to end, both counted; <see cref="int.MaxValue"/> without an end.</summary>
    public int PlannedDays { get; private set; }
    public Guid ProcessId { get; private init; }
    public DateOnly? EndOn => EffectivePeriod.LastDayOf(To);

    /// <summary>False when nothing changes.</summary>
    public bool Correct(int schoolYear, Guid fromSchoolId, Guid toSchoolId, DateOnly? endOn)
    {
        var to = EffectivePeriod.EndAfter(endOn);
        if ((SchoolYear, FromSchoolId, ToSchoolId, To) == (schoolYear, fromSchoolId, toSchoolId, to)) return false;
        (SchoolYear, FromSchoolId, ToSchoolId, To) = (schoolYear, fromSchoolId, toSchoolId, to);
        PlannedDays = to == EffectivePeriod.Open ? int.MaxValue : to.DayNumber - From.DayNumber;
        return true;
    }
}
