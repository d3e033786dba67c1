using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Staff.Domain;

// The record, corrected for all dates, and its dated values, changed from a day on.
public sealed partial class Career
{
    /// <summary>The record was wrong, on all dates that no spell and no dated change speaks of.</summary>
    public void Correct(TeacherProfile profile)
    {
        var changes = Teacher.Correct(profile);
        if (changes.Count == 0) return;
        Tell(FirstMain?.From ?? DateOnly.MinValue, new TeacherCorrected(changes));
    }

    /// <summary>ID card and phone; birth date and sex follow the ID card.</summary>
    public void Correct(SealedIdentity identity, ResidentId? id)
    {
        var changes = new List<FieldChange>(Teacher.Correct(identity));
        if (id is not null) changes.AddRange(Teacher.Correct(Teacher.Profile with { BirthDate = id.BirthDate, Sex = id.Sex }));
        if (changes.Count == 0) return;
        if (FirstMain is { } first) RequireWorkingAge(first.From);
        Tell(FirstMain?.From ?? DateOnly.MinValue, new TeacherCorrected(changes));
    }

    /// <summary>
    /// A value holds from the day on, until the next dated change if there is one. What held before is kept as
    /// <see cref="AttributePeriod"/>; days of a spell that says the value for itself keep what it says.
    /// </summary>
    public void Change(TeacherAttribute attribute, int? value, DateOnly from)
    {
        var before = ValueOn(attribute, from);
        if (before == value) return;
        var periods = _periods.Where(p => p.Attribute == attribute).OrderBy(p => p.From).ToList();
        if (periods.Find(p => p.From <= from && from < p.To) is { } present) Split(present, value, from);
        else if (periods.Find(p => p.From > from) is { } next) Keep(attribute, new(from, next.From), value);
        else ChangeCurrent(attribute, value, from, periods);
        Tell(from, CareerHistory.Changed(Teacher.Id, attribute, before, value, from));
    }

    /// <summary>What holds on the day, in the order in which <see cref="ServiceHistory"/> looks: dated change, spell, record.</summary>
    private int? ValueOn(TeacherAttribute attribute, DateOnly day)
    {
        if (_periods.Find(p => p.Attribute == attribute && p.From <= day && day < p.To) is { } period) return period.Value;
        return MainSpells.FirstOrDefault(s => s.Period.Contains(day)) is { } spell && OwnValue(spell, attribute) is { } own ? own : Teacher.Profile.Get(attribute);
    }

    private void Split(AttributePeriod present, int? value, DateOnly from)
    {
        var end = present.To;
        if (present.From == from) Remove(present);
        else present.EndBefore(from);
        Keep(present.Attribute, new(from, end), value);
    }

    private void ChangeCurrent(TeacherAttribute attribute, int? value, DateOnly from, List<AttributePeriod> periods)
    {
        var current = Teacher.Profile.Get(attribute);
        var saysItself = MainSpells.Where(s => OwnValue(s, attribute) is not null).ToList();
        var spoken = periods.Select(p => new EffectivePeriod(p.From, p.To)).Concat(saysItself.Select(s => s.Period));
        foreach (var gap in PeriodUnion.Gaps(new(DateOnly.MinValue, from), spoken)) Keep(attribute, gap, current);
        foreach (var spell in saysItself.Where(s => s.To > from)) Keep(attribute, new(spell.From > from ? spell.From : from, spell.To), value);
        Teacher.Correct(Teacher.Profile.With(attribute, value, from));
    }

    private void Keep(TeacherAttribute attribute, EffectivePeriod period, int? value)
    {
        var kept = new AttributePeriod(Teacher.Id, attribute, period, value, _process);
        _periods.Add(kept);
        _added.Add(kept);
    }

    private void Remove(AttributePeriod period)
    {
        _periods.Remove(period);
        _removed.Add(period);
    }

    private static int? OwnValue(Spell spell, TeacherAttribute attribute) => attribute switch
    {
        TeacherAttribute.Category => (int?)spell.Category,
        TeacherAttribute.Employment => (int?)spell.Employment,
        TeacherAttribute.Stage => (int?)spell.Stage,
        TeacherAttribute.CourseKind => (int?)spell.CourseKind,
        _ => null,
    };
}
