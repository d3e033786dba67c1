namespace QijiangTeachers.Staff.Seeding.Demo;

/// <summary>
/// The made-up district while it is being seeded: the staff module makes the people, the other modules give them hours,
/// titles and rotations. Empty when there is nothing to seed.
/// </summary>
public sealed class DemoDistrict
{
    /// <summary>The first school year that is told; it begins with a grown staff.</summary>
    public const int FirstSchoolYear = 2019;

    public IReadOnlyList<DemoSchool> Schools { get; private set; } = [];

    /// <summary>In the order of their numbers; who arrives after today is among them, but not stored.</summary>
    public IReadOnlyList<DemoPerson> People { get; private set; } = [];

    /// <summary>China time; nothing that happens later is written.</summary>
    public DateOnly Today { get; private set; }

    public bool IsMade => People.Count > 0;

    /// <summary>Everybody whom the registry knows.</summary>
    public IEnumerable<DemoPerson> Stored => People.Where(p => p.IsStored);

    /// <summary>The school that decides access to a stored person: the last one to which they came.</summary>
    public Guid EmployerOf(DemoPerson person) => person.Stays.FindLast(s => s.From <= Today)!.School.Id;

    /// <summary>Calendar years from <paramref name="first"/> to the current one, which is told to its end.</summary>
    public IEnumerable<int> YearsFrom(int first) => Enumerable.Range(first, Math.Max(0, Today.Year - first + 1));

    internal void Make(DateOnly today)
    {
        Today = today;
        Schools = DemoSchools.All();
        People = new DemoLives(Schools, today.Year).Tell();
    }
}
