using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Seeding.Demo;

/// <summary>
/// How many full-time teachers each school has at the end of a year. The district's totals are given: kindergartens grow
/// while their children become fewer, the rest shrinks slowly; towns and villages lose to the city.
/// </summary>
internal sealed class DemoHeadcount(IReadOnlyList<DemoSchool> schools)
{
    private static readonly int[] All = [7380, 7390, 7372, 7352, 7335, 7318, 7302];
    private static readonly int[] Kindergartens = [1050, 1068, 1097, 1125, 1156, 1188, 1216, 1231];
    private const int YearsToGrow = 3;

    private readonly Dictionary<int, Dictionary<DemoSchool, int>> _years = [];

    public int Of(DemoSchool school, int year) => Year(year).GetValueOrDefault(school);

    private Dictionary<DemoSchool, int> Year(int year)
    {
        if (_years.TryGetValue(year, out var known)) return known;
        var kindergartens = Told(Kindergartens, year, perYear: 6);
        var targets = Share(schools.Where(s => s.Kind == SchoolKind.Kindergarten), year, kindergartens);
        foreach (var (school, size) in Share(schools.Where(s => s.Kind != SchoolKind.Kindergarten), year, Told(All, year, perYear: -12) - kindergartens))
            targets.Add(school, size);
        return _years[year] = targets;
    }

    private static int Told(int[] years, int year, int perYear)
    {
        var at = year - DemoDistrict.FirstSchoolYear;
        return at < years.Length ? years[at] : years[^1] + perYear * (at - years.Length + 1);
    }

    /// <summary>Hands out the total by weight, the rest to the largest remainders.</summary>
    private static Dictionary<DemoSchool, int> Share(IEnumerable<DemoSchool> schools, int year, int total)
    {
        var weights = schools.Where(s => s.ExistsIn(year)).Select(s => (School: s, Weight: Weight(s, year))).ToList();
        var unit = total / weights.Sum(w => w.Weight);
        var shares = weights.ToDictionary(w => w.School, w => (int)(w.Weight * unit));
        foreach (var (school, _) in weights.OrderByDescending(w => w.Weight * unit % 1).Take(total - shares.Values.Sum())) shares[school]++;
        return shares;
    }

    private static double Weight(DemoSchool school, int year)
    {
        var grown = school.OpenedIn == DemoSchools.LongAgo ? 1 : Math.Min(1, (year - school.OpenedIn + 1.0) / YearsToGrow);
        return school.Size * grown * Math.Pow(1 + Growth(school), year - 2020);
    }

    private static double Growth(DemoSchool school) => (school.Kind, school.Ownership, school.Locality) switch
    {
        (SchoolKind.Kindergarten, Ownership.Public, _) => 0.02,
        (SchoolKind.Kindergarten, _, _) => -0.01,
        (SchoolKind.VocationalSecondary or SchoolKind.CompleteSecondary, _, _) => 0,
        (_, _, Locality.Urban) => 0.008,
        (_, _, Locality.Town) => -0.006,
        _ => -0.02,
    };
}
