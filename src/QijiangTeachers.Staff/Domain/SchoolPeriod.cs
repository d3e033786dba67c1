using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Staff.Domain;

/// <summary>
/// Derived from the yearly facts by <see cref="SchoolCalendar"/>: what held for a school in a span of days. Without gaps
/// from the first day of time to the last, so that every date has exactly one row per school.
/// </summary>
public sealed class SchoolPeriod : IDated
{
    private SchoolPeriod() { }

    public SchoolPeriod(Guid schoolId, EffectivePeriod period, SchoolKind kind, Ownership? ownership, Locality? locality, int? pupils, int? quota)
        => (SchoolId, From, To, Kind, Ownership, Locality, Pupils, EstablishmentQuota) = (schoolId, period.From, period.To, kind, ownership, locality, pupils, quota);

    public Guid SchoolId { get; private init; }
    public DateOnly From { get; private init; }
    public DateOnly To { get; private init; }
    public SchoolKind Kind { get; private init; }
    public Ownership? Ownership { get; private init; }
    public Locality? Locality { get; private init; }
    public int? Pupils { get; private init; }
    public int? EstablishmentQuota { get; private init; }
}
