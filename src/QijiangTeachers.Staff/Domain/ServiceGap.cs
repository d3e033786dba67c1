using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Staff.Domain;

/// <summary>
/// Derived by <see cref="ServiceHistory"/>: a span of days on which a person isn't in service: before the first main spell,
/// between two, after the last. With <see cref="ServiceSegment"/> it covers every day once, so that who left is found as
/// quickly as who is here.
/// </summary>
public sealed class ServiceGap : IDated
{
    private ServiceGap() { }

    internal ServiceGap(Guid teacherId, EffectivePeriod days, bool hasServed) => (TeacherId, From, To, HasServed) = (teacherId, days.From, days.To, hasServed);

    public Guid TeacherId { get; private init; }
    public DateOnly From { get; private init; }
    public DateOnly To { get; private init; }

    /// <summary>Some main spell lies before; otherwise the person hasn't come yet.</summary>
    public bool HasServed { get; private init; }
}
