using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Seeding.Demo;

/// <summary>
/// Tells who worked where from September 2019 to the end of the last year: each September people leave, move and arrive
/// until every school has the staff that <see cref="DemoHeadcount"/> gives it at the end of the year.
/// </summary>
internal sealed class DemoLives(IReadOnlyList<DemoSchool> schools, int lastYear)
{
    private readonly DemoHeadcount _headcount = new(schools);
    private readonly DemoPeopleMaker _maker = new(schools);
    private readonly List<DemoPerson> _people = [];

    public IReadOnlyList<DemoPerson> Tell()
    {
        Begin();
        for (var year = DemoDistrict.FirstSchoolYear + 1; year <= lastYear; year++)
        {
            Leave(year);
            Move(year);
            Arrive(year);
        }
        DemoAbsences.Tell(_people, lastYear);
        return _people;
    }

    private void Begin()
    {
        foreach (var school in schools.Where(s => s.ExistsIn(DemoDistrict.FirstSchoolYear)))
        {
            var missing = _headcount.Of(school, DemoDistrict.FirstSchoolYear);
            if (school.Name == DemoCast.HomeSchool)
            {
                var cast = DemoCast.At(school, schools, _maker.TakeNumber);
                _people.AddRange(cast);
                missing -= cast.Count;
            }
            for (var i = 0; i < missing; i++) _people.Add(_maker.Veteran(school, isTeacher: true));
            for (var i = 0; i < school.Others; i++) _people.Add(_maker.Veteran(school, isTeacher: false));
        }
        StayTooLong();
    }

    /// <summary>Two records that the roster forgot to close: over-aged people who are still in service.</summary>
    private void StayTooLong()
    {
        var oldest = _people.Where(p => p.Sex == Sex.Male && p.Stays[^1].Employment == EmploymentForm.Established).OrderBy(p => p.BirthDate).Take(2).ToList();
        foreach (var person in oldest) person.EndOn(EffectivePeriod.Open);
    }

    private void Leave(int year)
    {
        var (dice, day) = (DemoDice.For("leaving", year), new DateOnly(year, 9, 1));
        foreach (var person in _people.Where(p => !p.IsCast && p.InServiceOn(day) && p.Stays[^1].From < day && p.Stays[^1].To != EffectivePeriod.Open))
        {
            var (chance, way, death) = (dice.Double(), dice.Bool(), dice.Double());
            if (death < 0.0004) End(person, day.AddDays(-dice.Number(1, 200)), ServiceStatus.Deceased);
            else if (chance < (person.AgeOn(day) < 35 ? 0.013 : 0.005)) End(person, day, way ? ServiceStatus.Resigned : ServiceStatus.TransferredOut);
        }
    }

    private static void End(DemoPerson person, DateOnly day, ServiceStatus how)
    {
        if (day <= person.Stays[^1].From) return;
        person.EndOn(day);
        person.LeavesAs = how;
    }

    /// <summary>Surplus and willing teachers of the country go where teachers are missing; the institutes take good ones.</summary>
    private void Move(int year)
    {
        var (dice, day) = (DemoDice.For("moving", year), new DateOnly(year, 9, 1));
        var missing = Missing(year);
        var settled = _people.Where(p => !p.IsCast && p.IsFullTimeOn(day) && p.RetiresOn > day.AddYears(2) && p.ChainStartOn(day) <= day.AddYears(-3)).ToList();
        var surplus = settled.GroupBy(p => p.Stays[^1].School).SelectMany(g => g.Take(-Math.Min(0, missing.GetValueOrDefault(g.Key))));
        var leaving = settled.Where(p => p.Stays[^1].School.Locality is var place && dice.Double() < (place == Locality.Rural ? 0.05 : place == Locality.Town ? 0.02 : 0));
        var willing = surplus.Concat(leaving).Distinct().GroupBy(p => (p.Stays[^1].Stage, p.Stays[^1].School.Ownership)).ToDictionary(g => g.Key, g => new Queue<DemoPerson>(g));
        foreach (var school in schools.Where(s => missing.GetValueOrDefault(s) > 0 && s.Locality != Locality.Rural))
        {
            var stage = StageOf(school);
            for (var places = (missing[school] + 1) * 2 / 3; places > 0 && willing.TryGetValue((stage, school.Ownership), out var queue) && queue.Count > 0; places--)
                queue.Dequeue().MoveTo(school, day);
        }
        var others = OthersMissing(year);
        foreach (var institute in schools.Where(s => s.IsInstitute))
            foreach (var person in dice.Pick(settled.Where(p => p.Stays[^1].From < day && p.Talent > 0.7 && p.AgeOn(day) < 45 && p.Stays[^1].Stage != SchoolStage.Preschool), others[institute], p => p.Talent))
                person.MoveTo(institute, day, StaffCategory.TeachingResearcher);
    }

    private void Arrive(int year)
    {
        var day = new DateOnly(year, 9, 1);
        var (missing, others) = (Missing(year), OthersMissing(year));
        foreach (var school in schools.Where(s => s.ExistsIn(year)))
        {
            for (var i = missing[school]; i > 0; i--) _people.Add(_maker.Newcomer(school, isTeacher: true, day));
            for (var i = others[school]; i > 0; i--) _people.Add(_maker.Newcomer(school, isTeacher: false, day));
        }
    }

    /// <summary>Full-time teachers missing at the end of the year; below zero where there are too many.</summary>
    private Dictionary<DemoSchool, int> Missing(int year)
    {
        var present = At(year).Where(s => s.IsFullTime).CountBy(s => s.School).ToDictionary();
        return schools.Where(s => s.ExistsIn(year)).ToDictionary(s => s, s => _headcount.Of(s, year) - present.GetValueOrDefault(s));
    }

    private Dictionary<DemoSchool, int> OthersMissing(int year)
    {
        var present = At(year).Where(s => !s.IsFullTime).CountBy(s => s.School).ToDictionary();
        return schools.Where(s => s.ExistsIn(year)).ToDictionary(s => s, s => s.Others - present.GetValueOrDefault(s));
    }

    private IEnumerable<DemoStay> At(int year) => _people.Select(p => p.StayOn(new(year, 12, 31))).OfType<DemoStay>();

    private static SchoolStage StageOf(DemoSchool school) => school.Kind switch
    {
        SchoolKind.Kindergarten => SchoolStage.Preschool,
        SchoolKind.LowerSecondary => SchoolStage.LowerSecondary,
        SchoolKind.CompleteSecondary => SchoolStage.UpperSecondary,
        SchoolKind.VocationalSecondary => SchoolStage.VocationalSecondary,
        _ => SchoolStage.Primary,
    };
}
