using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Staff.Domain;

/// <summary>
/// 教龄, 工龄, 乡村教龄 and years at the school on a day, in completed months, computed from the facts. Teaching counts main
/// spells as 专任教师 or 教研人员; rural teaching those days of it at a school that was 乡村 at the time, 交流 and 支教 there
/// included (domain.md §4).
/// </summary>
public sealed record ServiceYears(int TeachingMonths, int RuralMonths, int? WorkingMonths, int? MonthsAtSchool)
{
    /// <param name="segments">The person's service, all of it.</param>
    /// <param name="placements">交流 and 支教 spells.</param>
    /// <param name="ruralPeriods">When which school was 乡村.</param>
    /// <param name="workStartedOn">参加工作日期.</param>
    /// <param name="day">The day, included.</param>
    public static ServiceYears On(
        IReadOnlyCollection<ServiceSegment> segments, IReadOnlyCollection<Spell> placements, IReadOnlyCollection<SchoolPeriod> ruralPeriods, DateOnly? workStartedOn, DateOnly day)
    {
        var window = EffectivePeriod.Through(DateOnly.MinValue, day);
        var teaching = PeriodUnion.Of(segments.Where(s => Teaches(s.Category)).Select(s => Clip(s.From, s.To, window)).OfType<EffectivePeriod>());
        var rural = segments.Where(s => Teaches(s.Category)).SelectMany(s => Rural(s.SchoolId, new(s.From, s.To)))
            .Concat(placements.SelectMany(p => Rural(p.SchoolId, p.Period)).SelectMany(p => teaching.Select(t => p.Clip(t)).OfType<EffectivePeriod>()));
        var current = segments.FirstOrDefault(s => s.From <= day && day < s.To);
        return new(
            PeriodUnion.CompletedMonths(teaching),
            PeriodUnion.CompletedMonths(rural),
            workStartedOn is { } started && started <= day ? PeriodUnion.CompletedMonths(started, window.To) : null,
            current is null ? null : PeriodUnion.CompletedMonths(current.ChainFrom, window.To));

        IEnumerable<EffectivePeriod> Rural(Guid schoolId, EffectivePeriod service) => ruralPeriods.Where(r => r.SchoolId == schoolId)
            .Select(r => service.Clip(new(r.From, r.To))?.Clip(window)).OfType<EffectivePeriod>();
    }

    private static EffectivePeriod? Clip(DateOnly from, DateOnly to, EffectivePeriod window) => new EffectivePeriod(from, to).Clip(window);

    private static bool Teaches(StaffCategory category) => category is StaffCategory.FullTimeTeacher or StaffCategory.TeachingResearcher;
}
