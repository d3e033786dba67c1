using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Import;

/// <summary>What a 教师 row found, for the history of what it changed; <paramref name="FirstDay"/> is that of the earliest spell.</summary>
internal sealed record TeacherRowState(ServiceStatus Status, Guid? SchoolId, Guid? EmployerId, EffectivePeriod? Period, DateOnly FirstDay)
{
    /// <param name="teacher">As stored.</param>
    /// <param name="spell">The spell that the row spoke of until now.</param>
    /// <param name="spells">All of the person.</param>
    public static TeacherRowState Of(Teacher teacher, Spell? spell, IEnumerable<Spell> spells)
        => new(teacher.Status, spell?.SchoolId, teacher.CurrentSchoolId, spell?.Period, spells.Select(s => s.From).DefaultIfEmpty(DateOnly.MaxValue).Min());
}
