using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Seeding.Demo;

/// <summary>走教 of shortage subjects to village schools, and 支教 of before the rotation records begin: spells that are only shown.</summary>
internal static class DemoSideSpells
{
    private static readonly string[] ShortageSubjects = ["音乐", "美术", "体育与健康", "英语"];

    public static IEnumerable<Spell> Of(DemoPerson person, DemoDistrict district, Guid process)
    {
        var dice = DemoDice.For("side", int.Parse(person.Number.AsSpan(^5)));
        var villages = district.Schools.Where(s => s.Kind == SchoolKind.Primary && s.Locality == Locality.Rural).ToList();
        var (chance, village, year, early) = (dice.Double(), dice.ListItem(villages), dice.Number(2020, Math.Max(2020, district.Today.Year)), dice.Number(2010, 2018));
        if (ShortageSubjects.Contains(person.Subject) && chance < 0.12) return Make(SpellKind.ItinerantTeaching, year, 10, "每周 4 节");
        if (chance < 0.02) return Make(SpellKind.SupportTeaching, early, 12, null);
        return [];

        IEnumerable<Spell> Make(SpellKind kind, int schoolYear, int months, string? note)
        {
            var from = new DateOnly(schoolYear, 9, 1);
            if (from > district.Today || person.StayOn(from) is not { } stay || stay.To < from.AddYears(1) || stay.School == village || !stay.IsFullTime || stay.Stage != SchoolStage.Primary) yield break;
            var spell = new Spell(person.TeacherId, village.Id, kind, new EffectivePeriod(from, from.AddMonths(months)), process);
            spell.Describe(SpellAttributes.None with { Note = note });
            yield return spell;
        }
    }
}
