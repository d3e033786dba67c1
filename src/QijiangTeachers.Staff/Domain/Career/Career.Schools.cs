using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Staff.Domain;

// What becomes of spells when a school is closed, merged or split.
public sealed partial class Career
{
    /// <summary>
    /// Every spell at the school that holds on the day or begins later goes on at the other one, as what it was: one that began
    /// earlier is cut on that day, one that begins later moves as a whole.
    /// </summary>
    public IReadOnlyList<SpellMove> MoveWithSchool(Guid fromSchoolId, Guid toSchoolId, DateOnly on)
    {
        var moves = new List<SpellMove>();
        foreach (var spell in _spells.Where(s => s.SchoolId == fromSchoolId && s.To > on).OrderBy(s => s.From).ToList())
        {
            var begins = spell.From > on ? spell.From : on;
            if (_spells.Find(s => s != spell && s.SchoolId == toSchoolId && s.From == begins && s.Kind == spell.Kind) is { } same) throw StaffErrors.SpellExists(SchoolName(toSchoolId), same.From);
            moves.Add(spell.From < on ? GoOn(spell, toSchoolId, on) : Move(spell, toSchoolId));
            Tell(begins, new MovedWithSchool(moves[^1].BegunId ?? spell.Id, SchoolName(toSchoolId), SchoolName(fromSchoolId), Terms.Of(spell.Kind), begins));
        }
        return moves;
    }

    public bool Has(Guid spellId) => _spells.Exists(s => s.Id == spellId);

    public SpellKind KindOf(Guid spellId) => FindSpell(spellId).Kind;

    /// <summary>What stands of a move as it left it; false: the spell was changed since.</summary>
    public bool StandsAs(SpellMove move)
    {
        var left = _spells.Find(s => s.Id == move.SpellId);
        if (move.BegunId is not { } id) return left is not null && left.SchoolId == move.ToSchoolId && left.From == move.From && left.To == move.To;
        var begun = _spells.Find(s => s.Id == id);
        return left is not null && begun is not null && left.SchoolId == move.FromSchoolId && left.From == move.From && left.To == move.On
            && begun.SchoolId == move.ToSchoolId && begun.From == move.On && begun.To == move.To && begun.Attributes == left.Attributes;
    }

    /// <summary>The school didn't change after all: the spell stands again as before.</summary>
    public void MoveBack(SpellMove move)
    {
        var spell = FindSpell(move.SpellId);
        if (move.BegunId is { } id)
        {
            var begun = FindSpell(id);
            _spells.Remove(begun);
            _removed.Add(begun);
            if (Teacher.RosterSpellId == id) Follow(spell);
        }
        spell.Correct(move.FromSchoolId, spell.Kind, new(move.From, move.To));
        Tell(move.On, new MoveWithSchoolTakenBack(spell.Id, SchoolName(move.FromSchoolId), SchoolName(move.ToSchoolId), Terms.Of(spell.Kind), move.On));
    }

    private SpellMove GoOn(Spell spell, Guid toSchoolId, DateOnly on)
    {
        var (from, to) = (spell.From, spell.To);
        spell.Correct(spell.SchoolId, spell.Kind, new(from, on));
        var after = AddSpell(spell.Kind, toSchoolId, new(on, to), spell.Attributes);
        if (spell.IsMain && (Teacher.RosterSpellId == spell.Id || Teacher.RosterSpellId is null)) Follow(after);
        return new(spell.Id, spell.SchoolId, toSchoolId, from, to, on, after.Id);
    }

    private static SpellMove Move(Spell spell, Guid toSchoolId)
    {
        var fromSchoolId = spell.SchoolId;
        spell.Correct(toSchoolId, spell.Kind, spell.Period);
        return new(spell.Id, fromSchoolId, toSchoolId, spell.From, spell.To, spell.From, null);
    }
}
