using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Staff.Domain;

/// <summary>
/// 教师类别, 用工形式, 任教学段, 课程类别 and 职称 hold for all employments unless something else is said. A merged record has one
/// value for what two records said, so what an earlier employment was counted as is kept as a former value: no figure of a past
/// day changes because a double was found.
/// </summary>
public static class MergedValues
{
    private static readonly TeacherAttribute[] Attributes = Enum.GetValues<TeacherAttribute>();

    /// <param name="teacherId">The record that stays.</param>
    /// <param name="before">For each of its spells, the last one left out, the segments of the record that had it.</param>
    /// <param name="after">Its segments as they would be now.</param>
    /// <param name="periods">Its former values as they stand.</param>
    /// <param name="processId">The merge.</param>
    public static IReadOnlyList<AttributePeriod> Keep(
        Guid teacherId, IEnumerable<(Spell Spell, IEnumerable<ServiceSegment> Segments)> before, IReadOnlyCollection<ServiceSegment> after, IReadOnlyCollection<AttributePeriod> periods, Guid processId)
    {
        var kept = new List<AttributePeriod>();
        foreach (var (spell, segments) in before)
            foreach (var old in segments)
                foreach (var now in after.Where(s => s.SchoolId == spell.SchoolId && s.From >= spell.From && s.To <= spell.To))
                    if (Common(old, now) is { } days) kept.AddRange(Differing(teacherId, old, now, days, periods, processId));
        return kept;
    }

    private static IEnumerable<AttributePeriod> Differing(
        Guid teacherId, ServiceSegment old, ServiceSegment now, EffectivePeriod days, IReadOnlyCollection<AttributePeriod> periods, Guid processId)
        => from attribute in Attributes
           where Get(old, attribute) != Get(now, attribute) && !periods.Any(p => p.Attribute == attribute && p.From < days.To && days.From < p.To)
           select new AttributePeriod(teacherId, attribute, days, Get(old, attribute), processId);

    private static EffectivePeriod? Common(ServiceSegment a, ServiceSegment b)
    {
        var (from, to) = (a.From > b.From ? a.From : b.From, a.To < b.To ? a.To : b.To);
        return from < to ? new(from, to) : null;
    }

    private static int? Get(ServiceSegment s, TeacherAttribute attribute) => attribute switch
    {
        TeacherAttribute.Category => (int)s.Category,
        TeacherAttribute.Employment => (int)s.Employment,
        TeacherAttribute.Stage => (int?)s.Stage,
        TeacherAttribute.CourseKind => (int?)s.CourseKind,
        _ => (int?)s.Title,
    };
}
