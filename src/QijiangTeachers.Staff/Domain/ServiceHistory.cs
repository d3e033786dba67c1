using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Staff.Domain;

/// <summary>
/// Derives a person's service from the facts: the segments of main spells, the gaps between them and the months that owe hours. Pure; run for a
/// person whenever one of the facts changes, in the same transaction.
/// </summary>
public static class ServiceHistory
{
    public static IReadOnlyList<ServiceSegment> Segments(TeacherProfile person, IEnumerable<Spell> spells, IReadOnlyCollection<AttributePeriod> changes, DateOnly? confirmedOn = null)
    {
        var segments = new List<ServiceSegment>();
        Spell? previous = null;
        var chainFrom = default(DateOnly);
        foreach (var spell in spells.Where(s => s.IsMain && !s.IsDeleted).OrderBy(s => s.From))
        {
            if (previous is null || previous.SchoolId != spell.SchoolId || previous.To != spell.From) chainFrom = spell.From;
            foreach (var part in Split(spell.Period, changes))
                segments.Add(new(spell.TeacherId, spell.SchoolId, part, chainFrom, Resolve(person, spell, changes, part.From), confirmedOn));
            previous = spell;
        }
        return segments;
    }

    public static IReadOnlyList<ServiceGap> Gaps(Guid teacherId, IEnumerable<Spell> spells)
    {
        var gaps = new List<ServiceGap>();
        var from = DateOnly.MinValue;
        foreach (var days in spells.Where(s => s.IsMain && !s.IsDeleted && s.From < s.To).Select(s => s.Period).OrderBy(p => p.From))
        {
            if (days.From > from) gaps.Add(new(teacherId, new(from, days.From), from > DateOnly.MinValue));
            if (days.To > from) from = days.To;
        }
        if (from < EffectivePeriod.Open) gaps.Add(new(teacherId, new(from, EffectivePeriod.Open), from > DateOnly.MinValue));
        return gaps;
    }

    public static IReadOnlyList<CreditableMonths> Months(Guid teacherId, IEnumerable<Spell> spells, IEnumerable<Leave> leaves)
    {
        var service = WholeMonths(spells.Where(s => s.IsMain && !s.IsDeleted).Select(s => s.Period));
        var away = WholeMonths(leaves.Where(l => !l.IsDeleted && Leave.StopsTheClock(l.Kind)).Select(l => l.Period));
        return [.. service.SelectMany(s => Subtract(s, away)).Select(m => new CreditableMonths(teacherId, m.First, m.Last))];
    }

    /// <summary>
    /// The employer by which access is decided: of the main spell that contains the day, else of the latest one ended, else
    /// of the first to come.
    /// </summary>
    public static Guid? EmployerOn(DateOnly day, IEnumerable<Spell> spells)
    {
        var main = spells.Where(s => s.IsMain && !s.IsDeleted).OrderBy(s => s.From).ToList();
        return (main.Find(s => s.Period.Contains(day)) ?? main.FindLast(s => s.To <= day) ?? main.Find(s => s.From > day))?.SchoolId;
    }

    private static IEnumerable<EffectivePeriod> Split(EffectivePeriod spell, IReadOnlyCollection<AttributePeriod> changes)
    {
        var cuts = changes.Where(c => !c.IsDeleted).SelectMany(c => new[] { c.From, c.To })
            .Where(d => spell.From < d && d < spell.To).Distinct().Order().Append(spell.To);
        var from = spell.From;
        foreach (var cut in cuts)
        {
            if (cut > from) yield return new(from, cut);
            from = cut;
        }
    }

    private static ServiceAttributes Resolve(TeacherProfile person, Spell spell, IReadOnlyCollection<AttributePeriod> changes, DateOnly day)
    {
        return new(
            (StaffCategory)Value(TeacherAttribute.Category, (int)(spell.Category ?? person.Category))!,
            (EmploymentForm)Value(TeacherAttribute.Employment, (int)(spell.Employment ?? person.Employment))!,
            (SchoolStage?)Value(TeacherAttribute.Stage, (int?)(spell.Stage ?? person.Stage)),
            (CourseKind?)Value(TeacherAttribute.CourseKind, (int?)(spell.CourseKind ?? person.CourseKind)),
            (ProfessionalTitle?)Value(TeacherAttribute.Title, (int?)person.Title));

        int? Value(TeacherAttribute attribute, int? otherwise)
            => changes.FirstOrDefault(c => !c.IsDeleted && c.Attribute == attribute && c.From <= day && day < c.To) is { } change ? change.Value : otherwise;
    }

    /// <summary>The runs of whole calendar months covered by the union of the periods.</summary>
    private static List<(int First, int Last)> WholeMonths(IEnumerable<EffectivePeriod> periods)
    {
        var runs = new List<(int, int)>();
        EffectivePeriod? stretch = null;
        foreach (var next in periods.OrderBy(p => p.From))
        {
            if (stretch is { } open && next.From <= open.To) stretch = new(open.From, next.To > open.To ? next.To : open.To);
            else
            {
                Close();
                stretch = next;
            }
        }
        Close();
        return runs;

        void Close()
        {
            if (stretch is not { } s) return;
            var (first, last) = (MonthNumber.FirstWholeFrom(s.From), MonthNumber.LastWholeBefore(s.To));
            if (first <= last) runs.Add((first, last));
        }
    }

    private static IEnumerable<(int First, int Last)> Subtract((int First, int Last) run, List<(int First, int Last)> away)
    {
        var first = run.First;
        foreach (var (awayFirst, awayLast) in away.Where(a => a.Last >= run.First && a.First <= run.Last))
        {
            if (awayFirst > first) yield return (first, awayFirst - 1);
            first = awayLast + 1;
        }
        if (first <= run.Last) yield return (first, run.Last);
    }
}
