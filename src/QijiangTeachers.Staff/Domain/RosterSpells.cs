using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Staff.Domain;

/// <summary>
/// What the 教师 row's school, 到校日期 and 离校日期 mean for a person's stored main spells (import-format.md, "A 教师 row that
/// comes again"). It decides first, so that an overlap can be refused before anything is changed.
/// </summary>
internal sealed class RosterSpells
{
    private readonly IReadOnlyCollection<Spell> _spells;
    private readonly Guid _school;
    private readonly EffectivePeriod _period;

    private RosterSpells(IReadOnlyCollection<Spell> spells, Spell? current, Guid school, EffectivePeriod period, RosterSpellStep step)
        => (_spells, Current, _school, _period, Step) = (spells, current, school, period, step);

    public RosterSpellStep Step { get; }

    /// <summary>The spell that the row spoke of until now.</summary>
    public Spell? Current { get; }

    /// <summary>A stored spell of the same school and start: it becomes the row's.</summary>
    private Spell? Known => _spells.Where(s => s != Current && s.SchoolId == _school && s.From == _period.From).MinBy(s => s.Kind);

    /// <summary>The spell that the row used to speak of, when it turns out to be a stored one: the mistaken entry is to be taken out.</summary>
    public Spell? Mistaken => Step == RosterSpellStep.Correction && Known is not null ? Current : null;

    /// <param name="spells">All spells of the person.</param>
    /// <param name="rosterSpellId">The one that the row spoke of until now; else the latest main spell.</param>
    /// <param name="school">学校编码.</param>
    /// <param name="period">到校日期 to 离校日期.</param>
    /// <param name="isInService">在职状态 is 在职.</param>
    public static RosterSpells Plan(IReadOnlyCollection<Spell> spells, Guid? rosterSpellId, Guid school, EffectivePeriod period, bool isInService)
    {
        var current = spells.FirstOrDefault(s => s.Id == rosterSpellId) ?? spells.Where(s => s.IsMain).MaxBy(s => s.From);
        return new(spells, current, school, period, StepOf(spells, current, school, period, isInService));
    }

    private static RosterSpellStep StepOf(IEnumerable<Spell> spells, Spell? current, Guid school, EffectivePeriod period, bool isInService)
    {
        if (current is null) return RosterSpellStep.First;
        if (current.IsMain && current.SchoolId == school && current.Period == period) return RosterSpellStep.None;
        if (isInService && !current.Period.IsOpen && period.From >= current.To) return RosterSpellStep.Return;
        if (current.SchoolId != school && period.From > current.From) return RosterSpellStep.Transfer;
        var isEarlier = current.SchoolId != school && period.From < current.From && spells.Any(s => s.IsMain && s.SchoolId == school && s.From == period.From);
        return isEarlier ? RosterSpellStep.Earlier : RosterSpellStep.Correction;
    }

    /// <summary>Rule 6: a main spell that would overlap the one of the row.</summary>
    public Spell? Overlapping()
    {
        if (Step is RosterSpellStep.None or RosterSpellStep.Earlier) return null;
        // What the row replaces can't overlap: on a correction the current spell moves, otherwise it ends in time.
        return _spells.FirstOrDefault(s => s.IsMain && s != Current && s != Known && s.Period.Overlaps(_period));
    }

    /// <returns>The spell that the row speaks of from now on; a new one isn't among the person's spells.</returns>
    public Spell Apply(Guid teacherId, Guid processId)
    {
        switch (Step)
        {
            case RosterSpellStep.None or RosterSpellStep.Earlier:
                return Current!;
            case RosterSpellStep.Correction when Known is { } known:
                return Take(known);
            case RosterSpellStep.Correction:
                Current!.Correct(_school, SpellKind.Main, _period);
                return Current;
            default:
                return Begin(teacherId, processId);
        }
    }

    private Spell Begin(Guid teacherId, Guid processId)
    {
        // 离校日期 stands where it is earlier than the day before the new spell.
        if (Current is { } ended && ended.To > _period.From) ended.Correct(ended.SchoolId, ended.Kind, new(ended.From, _period.From));
        return Known is { } known ? Take(known) : new(teacherId, _school, SpellKind.Main, _period, processId);
    }

    private Spell Take(Spell known)
    {
        known.Correct(_school, SpellKind.Main, _period);
        return known;
    }
}
