using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Staff.Domain;

/// <summary>How one spell went along with its school.</summary>
/// <param name="SpellId">The spell that was there.</param>
/// <param name="FromSchoolId">Its school before.</param>
/// <param name="ToSchoolId">Where it goes on.</param>
/// <param name="From">Its days before; <paramref name="To"/> exclusive.</param>
/// <param name="To"><see cref="EffectivePeriod.Open"/> without an end.</param>
/// <param name="On">First day at the other school.</param>
/// <param name="BegunId">The spell that goes on; null when the whole one moved because it begins no earlier than that day.</param>
public sealed record SpellMove(Guid SpellId, Guid FromSchoolId, Guid ToSchoolId, DateOnly From, DateOnly To, DateOnly On, Guid? BegunId);
