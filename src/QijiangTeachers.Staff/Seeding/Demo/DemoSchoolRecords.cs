using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Seeding.Demo;

/// <summary>The schools with their yearly facts, from their opening to the current school year.</summary>
internal sealed class DemoSchoolRecords
{
    private const string DistrictCode = "500110";

    /// <summary>Children per kindergarten teacher at the end of the year: the plan's 1:19 in 2020, and short of 1:15 in 2025.</summary>
    private static readonly decimal[] KindergartenRatio = [19.4m, 19.0m, 18.3m, 17.6m, 16.8m, 16.1m, 15.4m, 15.2m, 15.0m];
    private readonly DemoDistrict _district;
    private readonly Dictionary<(DemoSchool, int), List<DemoStay>> _staff;

    public DemoSchoolRecords(DemoDistrict district)
    {
        _district = district;
        _staff = (from year in Years from person in district.People let stay = person.StayOn(new(year, 12, 31)) where stay is not null group stay by (stay.School, year))
            .ToDictionary(g => g.Key, g => g.ToList());
        foreach (var name in district.Schools.Select(s => s.Cluster).Distinct()) Clusters.Add(name, new(name));
        foreach (var name in district.Schools.Select(s => s.Group).OfType<string>().Distinct()) Groups.Add(name, new(name));
    }

    public Dictionary<string, SchoolCluster> Clusters { get; } = [];
    public Dictionary<string, EducationGroup> Groups { get; } = [];
    public List<School> Schools { get; } = [];
    public List<SchoolYearFact> Facts { get; } = [];
    public List<SchoolPeriod> Periods { get; } = [];

    private IEnumerable<int> Years => Enumerable.Range(DemoDistrict.FirstSchoolYear, SchoolYear.Containing(_district.Today).StartYear - DemoDistrict.FirstSchoolYear + 1);

    public void Write(Guid process)
    {
        var children = Years.ToDictionary(y => y, Children);
        foreach (var demo in _district.Schools.Where(s => s.OpenedIn <= Years.Last()))
        {
            var school = new School(demo.Code, demo.Name, DistrictCode);
            List<SchoolYearFact> facts = [.. Years.Where(demo.ExistsIn).Select(y => Fact(demo, school.Id, y, children[y], process))];
            school.FollowLatest(facts[^1]);
            demo.Id = school.Id;
            Schools.Add(school);
            Facts.AddRange(facts);
            Periods.AddRange(SchoolCalendar.Derive(school.Id, facts));
        }
    }

    private SchoolYearFact Fact(DemoSchool school, Guid id, int year, Dictionary<DemoSchool, int> children, Guid process) => new(id, year, process)
    {
        Name = school.Kind == SchoolKind.TeacherDevelopmentCentre && year < 2021 ? "綦江区教师进修学校" : school.Name,
        ClusterId = Clusters[school.Cluster].Id,
        // Groups cover compulsory education step by step until 2025 (plan 三(二)).
        GroupId = school.Group is { } group && year >= 2019 + school.Position % 7 ? Groups[group].Id : null,
        Kind = school.Kind,
        Ownership = school.Ownership,
        Locality = school.Locality,
        Pupils = school.Kind == SchoolKind.Kindergarten ? children[school] : Pupils(school, year),
        EstablishmentQuota = school.Ownership == Ownership.Private ? null : Quota(school, year),
    };

    private List<DemoStay> Staff(DemoSchool school, int year) => _staff.GetValueOrDefault((school, year)) ?? [];

    private int Quota(DemoSchool school, int year)
    {
        var established = Staff(school, year).Count(s => s.Employment == EmploymentForm.Established);
        return school.IsOverQuota ? established - 2 - school.Position % 3 : (int)Math.Ceiling(established * 1.015) + school.Position % 3;
    }

    private int? Pupils(DemoSchool school, int year)
    {
        var perTeacher = school.Kind switch
        {
            SchoolKind.Primary => school.Locality == Locality.Urban ? 19.2 : school.Locality == Locality.Town ? 16.8 : 11.5,
            SchoolKind.NineYear => 14.5,
            SchoolKind.LowerSecondary => 13.4,
            SchoolKind.CompleteSecondary or SchoolKind.UpperSecondary => 13.1,
            SchoolKind.VocationalSecondary => 13.9,
            SchoolKind.Special => 5.2,
            _ => 0,
        };
        if (perTeacher == 0) return null;
        return (int)Math.Round(Staff(school, year).Count(s => s.IsFullTime) * perTeacher * DemoDice.For("pupils", school.Position).Double(0.9, 1.1));
    }

    /// <summary>All children of the year over the kindergartens, by the size of their staff and the run on them.</summary>
    private Dictionary<DemoSchool, int> Children(int year)
    {
        var weights = _district.Schools.Where(s => s.Kind == SchoolKind.Kindergarten)
            .ToDictionary(s => s, s => Staff(s, year).Count(t => t.IsFullTime) * DemoDice.For("children", s.Position).Double(0.85, 1.15));
        var teachers = weights.Keys.Sum(s => Staff(s, year).Count(t => t.IsFullTime));
        var all = (int)(teachers * KindergartenRatio[Math.Min(year - DemoDistrict.FirstSchoolYear, KindergartenRatio.Length - 1)]);
        var unit = all / weights.Values.Sum();
        var children = weights.ToDictionary(w => w.Key, w => (int)(w.Value * unit));
        foreach (var school in weights.Keys.Take(all - children.Values.Sum())) children[school]++;
        return children;
    }
}
