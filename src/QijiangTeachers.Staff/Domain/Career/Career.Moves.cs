using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Staff.Domain;

// Arriving, moving, leaving, coming back.
public sealed partial class Career
{
    /// <summary>The first main spell of a new person.</summary>
    public void Arrive(Guid schoolId, DateOnly from)
    {
        RequireWorkingAge(from);
        var first = AddSpell(SpellKind.Main, schoolId, new(from, EffectivePeriod.Open), SpellAttributes.None);
        Follow(first);
        Teacher.WorkAt(schoolId);
        Tell(from, CareerHistory.Added(Teacher, first, SchoolName(schoolId)));
    }

    /// <summary>Works at another school from the day on; the spell before ends on the day before. A planned end stays.</summary>
    public void Transfer(Guid toSchoolId, DateOnly from)
    {
        if (MainSpells.Any(s => s.SchoolId == toSchoolId && s.From == from)) return;
        var before = MainSpells.FirstOrDefault(s => s.Period.Contains(from)) ?? throw StaffErrors.NotInService(from);
        if (before.SchoolId == toSchoolId) throw StaffErrors.SameSchool(SchoolName(toSchoolId));
        if (before.From >= from) throw StaffErrors.NotAfterArrival(SchoolName(before.SchoolId), before.From);
        var end = before.To;
        before.Correct(before.SchoolId, SpellKind.Main, new(before.From, from));
        var after = AddSpell(SpellKind.Main, toSchoolId, new(from, end), SpellAttributes.None);
        if (Teacher.RosterSpellId == before.Id || Teacher.RosterSpellId is null) Follow(after);
        Tell(from, CareerHistory.Transferred(after, SchoolName(before.SchoolId), SchoolName(toSchoolId), []));
    }

    /// <summary>退休, 离职, 调出 or 去世. A second call with another day or word corrects the first.</summary>
    public void Leave(ServiceStatus status, DateOnly lastDay)
    {
        if (MainSpells.FirstOrDefault(s => s.From > lastDay) is { } later && MainSpells.Count > 1) throw StaffErrors.LaterSpell(SchoolName(later.SchoolId), later.From);
        var last = LatestMain ?? throw StaffErrors.NotInService(lastDay);
        if (lastDay < last.From) throw StaffErrors.NotAfterArrival(SchoolName(last.SchoolId), last.From);
        var before = last.Period.LastDay;
        var moved = last.Correct(last.SchoolId, SpellKind.Main, EffectivePeriod.Through(last.From, lastDay));
        var changes = TakeStatus(status);
        if (!moved && changes.Count == 0) return;
        if (moved && before is not null) changes = [.. changes, DayChange("离校日期", before, lastDay)];
        foreach (var placement in _spells.Where(s => !s.IsMain && s.From <= lastDay && s.To > last.To).ToList()) EndPlacement(placement, lastDay);
        Tell(EarlierEnd(before, lastDay), CareerHistory.Left(last, SchoolName(last.SchoolId), status, lastDay, changes));
    }

    /// <summary>The departure was entered by mistake or didn't happen: the last spell is open again.</summary>
    public void TakeBackLeave()
    {
        if (Teacher.Status == ServiceStatus.InService && (LatestMain is null || LatestMain.Period.IsOpen)) return;
        var last = LatestMain ?? throw StaffErrors.NeverLeft();
        var (status, lastDay) = (Teacher.Status, last.Period.LastDay);
        last.Correct(last.SchoolId, SpellKind.Main, new(last.From, EffectivePeriod.Open));
        var changes = TakeStatus(ServiceStatus.InService);
        Tell(lastDay is { } d ? EffectivePeriod.EndAfter(d) : last.From, new TeacherLeaveTakenBack(last.Id, SchoolName(last.SchoolId), Terms.Of(status), lastDay, changes));
    }

    /// <summary>In service again after having left, as the spell says (返聘 as 银龄, for example).</summary>
    public void Return(Guid schoolId, DateOnly from, SpellAttributes own)
    {
        if (MainSpells.Any(s => s.SchoolId == schoolId && s.From == from && s.Attributes == own) && Teacher.Status == ServiceStatus.InService) return;
        if (MainSpells.FirstOrDefault(s => s.To > from) is { } present) throw StaffErrors.StillInService(SchoolName(present.SchoolId), from);
        RequireWorkingAge(from);
        var spell = AddSpell(SpellKind.Main, schoolId, new(from, EffectivePeriod.Open), own);
        Follow(spell);
        var changes = TakeStatus(ServiceStatus.InService);
        Tell(from, new TeacherReturned(spell.Id, SchoolName(schoolId), from, changes));
    }

    private Spell AddSpell(SpellKind kind, Guid schoolId, EffectivePeriod period, SpellAttributes own)
    {
        var spell = new Spell(Teacher.Id, schoolId, kind, period, _process);
        spell.Describe(own);
        _spells.Add(spell);
        _added.Add(spell);
        return spell;
    }

    private void Follow(Spell spell) => Teacher.Follow(spell);

    private void EndPlacement(Spell placement, DateOnly lastDay)
    {
        placement.Correct(placement.SchoolId, placement.Kind, EffectivePeriod.Through(placement.From, lastDay));
        Tell(EffectivePeriod.EndAfter(lastDay), new SpellEnded(placement.Id, SchoolName(placement.SchoolId), Terms.Of(placement.Kind), placement.From, lastDay));
    }

    // Figures may change from the earlier of the two ends on.
    private static DateOnly EarlierEnd(DateOnly? before, DateOnly lastDay) => EffectivePeriod.EndAfter(before < lastDay ? before.Value : lastDay);
}
