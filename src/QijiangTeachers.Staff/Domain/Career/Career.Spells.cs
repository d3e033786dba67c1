using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Staff.Domain;

// 任职经历: entries added, corrected, taken out.
public sealed partial class Career
{
    public void AddSpell(SpellFacts facts)
    {
        var period = PeriodOf(facts.From, facts.LastDay);
        RequireWorkingAge(period.From);
        if (_spells.FirstOrDefault(s => IsSame(s, facts)) is { } same)
        {
            if (same.Period == period && same.Attributes == facts.Own) return;
            throw StaffErrors.SpellExists(SchoolName(same.SchoolId), same.From);
        }
        if (facts.Kind == SpellKind.Main) RequireNoOverlap(period, null);
        var spell = AddSpell(facts.Kind, facts.SchoolId, period, facts.Own);
        if (Teacher.RosterSpellId is null && spell.IsMain) Follow(spell);
        Tell(period.From, CareerHistory.Added(spell, SchoolName(spell.SchoolId)));
    }

    /// <summary>The entry was wrong: place, kind, days or what it says for itself.</summary>
    public void CorrectSpell(Guid spellId, SpellFacts facts)
    {
        var spell = FindSpell(spellId);
        var period = PeriodOf(facts.From, facts.LastDay);
        var changes = Differences(spell, facts, period);
        if (changes.Count == 0) return;
        if (Teacher.RosterSpellId == spellId && facts.Kind != SpellKind.Main) throw StaffErrors.RosterSpell();
        RequireWorkingAge(period.From);
        if (_spells.FirstOrDefault(s => s.Id != spellId && IsSame(s, facts)) is { } same) throw StaffErrors.SpellExists(SchoolName(same.SchoolId), same.From);
        if (facts.Kind == SpellKind.Main) RequireNoOverlap(period, spell);
        var on = spell.From < period.From ? spell.From : period.From;
        spell.Correct(facts.SchoolId, facts.Kind, period);
        spell.Describe(facts.Own);
        Tell(on, new SpellCorrected(spell.Id, SchoolName(spell.SchoolId), Terms.Of(spell.Kind), spell.From, changes));
    }

    /// <summary>A mistaken entry goes; the one of the roster's 教师 row stays (end or correct it instead).</summary>
    public void RemoveSpell(Guid spellId)
    {
        if (_spells.Find(s => s.Id == spellId) is not { } spell) return;
        if (Teacher.RosterSpellId == spellId) throw StaffErrors.RosterSpell();
        _spells.Remove(spell);
        _removed.Add(spell);
        Tell(spell.From, new SpellRemoved(spell.Id, SchoolName(spell.SchoolId), Terms.Of(spell.Kind), spell.From, spell.Period.LastDay));
    }

    private Spell FindSpell(Guid id) => _spells.Find(s => s.Id == id) ?? throw new Kernel.Errors.EntityNotFoundException(typeof(Spell), id);

    private static bool IsSame(Spell s, SpellFacts facts) => s.SchoolId == facts.SchoolId && s.From == facts.From && s.Kind == facts.Kind;

    private List<FieldChange> Differences(Spell s, SpellFacts facts, EffectivePeriod period)
    {
        FieldChange[] all =
        [
            new("学校", SchoolName(s.SchoolId), SchoolName(facts.SchoolId)), new("任职类型", Terms.Of(s.Kind), Terms.Of(facts.Kind)),
            DayChange("开始日期", s.From, period.From), DayChange("结束日期", s.Period.LastDay, period.LastDay),
            new("教师类别", TermOf(s.Category), TermOf(facts.Own.Category)), new("用工形式", TermOf(s.Employment), TermOf(facts.Own.Employment)),
            new("任教学段", TermOf(s.Stage), TermOf(facts.Own.Stage)), new("课程类别", TermOf(s.CourseKind), TermOf(facts.Own.CourseKind)), new("备注", s.Note, facts.Own.Note),
        ];
        return [.. all.Where(c => c.Before != c.After)];
    }
}
