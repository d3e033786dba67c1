using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Seeding.Demo;

/// <summary>Who leads each school today: one principal, and who else by its size; and who has a class of their own.</summary>
internal sealed class DemoPositions
{
    private readonly Dictionary<DemoPerson, (SchoolPosition Position, DateOnly Since)> _positions = [];
    private readonly HashSet<DemoPerson> _homeroom = [];

    public DemoPositions(DemoDistrict district)
    {
        var today = district.Today;
        var staff = district.People.Where(p => p.InServiceOn(today) && p.StayOn(today)!.From <= today).ToLookup(p => p.StayOn(today)!.School);
        foreach (var school in district.Schools) Fill(school, [.. staff[school]], today);
    }

    public (SchoolPosition Position, DateOnly? Since) Of(DemoPerson person)
        => _positions.TryGetValue(person, out var held) ? (held.Position, held.Since) : (SchoolPosition.None, null);

    public bool IsHomeroomTeacher(DemoPerson person) => _homeroom.Contains(person);

    private void Fill(DemoSchool school, IReadOnlyList<DemoPerson> staff, DateOnly today)
    {
        var dice = DemoDice.For("position", school.Position);
        var candidates = staff.Where(p => p.Stays[^1].Employment is EmploymentForm.Established or EmploymentForm.Contract && p.Stays[^1].Category != StaffCategory.GeneralService)
            .OrderByDescending(p => p.Name == DemoCast.PrincipalName && p.IsCast)
            .ThenByDescending(p => !p.IsCast && p.AgeOn(today) is >= 36 and <= 56).ThenByDescending(p => p.Talent).ToList();
        SchoolPosition[] posts = [SchoolPosition.Principal, .. staff.Count >= 40 ? [SchoolPosition.PartySecretary, SchoolPosition.VicePrincipal] : Array.Empty<SchoolPosition>(),
            .. Enumerable.Repeat(SchoolPosition.VicePrincipal, staff.Count / 70 + (staff.Count is >= 15 and < 40 ? 1 : 0)), .. Enumerable.Repeat(SchoolPosition.MiddleManagement, staff.Count / 12)];
        foreach (var (person, post) in candidates.Zip(posts))
        {
            var arrived = person.StayOn(today)!.From;
            var since = new DateOnly(today.Year - dice.Number(1, 8), dice.Bool() ? 8 : 2, 20);
            _positions[person] = (post, since > arrived ? since : arrived);
        }
        foreach (var person in staff.Where(p => p.IsFullTimeOn(today) && p.StayOn(today)!.Stage is not null and not SchoolStage.Preschool && p.AgeOn(today) < 52))
            if (dice.Chance(0.42) && Of(person).Position is SchoolPosition.None) _homeroom.Add(person);
    }
}
