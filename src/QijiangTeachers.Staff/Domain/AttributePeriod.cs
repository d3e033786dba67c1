using QijiangTeachers.Kernel.Domain;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Staff.Domain;

/// <summary>
/// What held before a dated change that was recorded in the application: the former value and its days. The value after
/// the change is the person's current one, so that the next roster file, which carries it, changes nothing.
/// </summary>
public sealed class AttributePeriod : FullAuditedAggregateRoot<Guid>, IDated
{
    private AttributePeriod() { }

    public AttributePeriod(Guid teacherId, TeacherAttribute attribute, EffectivePeriod period, int? value, Guid processId)
        => (Id, TeacherId, Attribute, From, To, Value, ProcessId) = (Guid.CreateVersion7(), teacherId, attribute, period.From, period.To, value, processId);

    public Guid TeacherId { get; private init; }
    public TeacherAttribute Attribute { get; private init; }
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }

    /// <summary>The enum's number; null = not given.</summary>
    public int? Value { get; private set; }
    public Guid ProcessId { get; private init; }

    /// <summary>Another value holds from the day on.</summary>
    public void EndBefore(DateOnly day) => To = new EffectivePeriod(From, day).To;
}
