using QijiangTeachers.Kernel.History;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Seeding.Demo;

/// <summary>What the history would hold had the made-up careers been entered as they went: one event for every fact that is written.</summary>
internal sealed class DemoHistory(DemoDistrict district)
{
    private readonly Dictionary<Guid, string> _schools = district.Schools.ToDictionary(s => s.Id, s => s.Name);

    /// <param name="teacher">The person.</param>
    /// <param name="main">Main spells in their order.</param>
    /// <param name="changes">The professional titles of before, in their order.</param>
    /// <param name="sides">Other spells.</param>
    /// <param name="leaves">Leaves and exemptions.</param>
    public IEnumerable<HistoryEvent> Of(Teacher teacher, IReadOnlyList<Spell> main, IReadOnlyList<AttributePeriod> changes, IEnumerable<Spell> sides, IEnumerable<Leave> leaves)
        => Moves(teacher, main).Concat(Titles(teacher, changes)).Concat(sides.Select(s => CareerHistory.Added(s, _schools[s.SchoolId]))).Concat(leaves.Select(CareerHistory.Added))
            .Select(e => e with { SchoolId = e.SchoolId ?? teacher.CurrentSchoolId });

    private IEnumerable<HistoryEvent> Moves(Teacher teacher, IReadOnlyList<Spell> main)
    {
        yield return CareerHistory.Added(teacher, main[0], _schools[main[0].SchoolId]);
        foreach (var (before, after) in main.Zip(main.Skip(1)))
            yield return CareerHistory.Transferred(after, _schools[before.SchoolId], _schools[after.SchoolId], []);
        if (main[^1].Period.LastDay is { } lastDay) yield return CareerHistory.Left(main[^1], _schools[main[^1].SchoolId], teacher.Status, lastDay, []);
    }

    private static IEnumerable<HistoryEvent> Titles(Teacher teacher, IReadOnlyList<AttributePeriod> changes)
        => changes.Select((c, i) => CareerHistory.Changed(teacher.Id, c.Attribute, c.Value, i + 1 < changes.Count ? changes[i + 1].Value : (int?)teacher.Profile.Title, c.To));
}
