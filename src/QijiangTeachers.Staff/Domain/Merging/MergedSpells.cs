using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Staff.Domain;

/// <summary>
/// How the main spells of two records of one person become one career: nobody has two employers on a day. The same
/// employment is told once; one inside the other's is set aside; otherwise the one that began earlier ends when the later
/// begins.
/// </summary>
public static class MergedSpells
{
    /// <summary>One spell and its new days; null = set aside.</summary>
    public sealed record Outcome(Spell Spell, EffectivePeriod? Period, Spell? BecauseOf);

    /// <param name="absorbed">Main spells of the record that is absorbed.</param>
    /// <param name="stays">Those of the other.</param>
    public static IReadOnlyList<Outcome> Plan(IEnumerable<Spell> absorbed, IEnumerable<Spell> stays)
    {
        var own = stays.OrderBy(s => s.From).ToDictionary(s => s, s => new Outcome(s, s.Period, null));
        var outcomes = new List<Outcome>();
        foreach (var spell in absorbed.OrderBy(s => s.From)) outcomes.Add(Place(spell, own));
        return [.. outcomes, .. own.Values.Where(o => o.Period != o.Spell.Period)];
    }

    private static Outcome Place(Spell spell, Dictionary<Spell, Outcome> own)
    {
        var overlapping = own.Values.Where(o => o.Period!.Value.Overlaps(spell.Period)).OrderBy(o => o.Spell.From).ToList();
        if (overlapping.Find(o => Covers(o.Period!.Value, o.Spell, spell)) is { } around) return new(spell, null, around.Spell);
        foreach (var earlier in overlapping.Where(o => o.Spell.From < spell.From))
            own[earlier.Spell] = earlier with { Period = new(earlier.Spell.From, spell.From), BecauseOf = spell };
        var later = overlapping.Find(o => o.Spell.From > spell.From);
        return later is null ? new(spell, spell.Period, null) : new(spell, new(spell.From, later.Spell.From), later.Spell);
    }

    // The same beginning is the same employment, or two that can't both be: what the surviving record says holds.
    private static bool Covers(EffectivePeriod days, Spell stays, Spell spell)
        => stays.From == spell.From || (days.From < spell.From && (spell.To < days.To || (spell.To == days.To && stays.SchoolId == spell.SchoolId)));
}
