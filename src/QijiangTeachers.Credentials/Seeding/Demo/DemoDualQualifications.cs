using Bogus;
using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Seeding.Demo;

namespace QijiangTeachers.Credentials.Seeding.Demo;

/// <summary>
/// 双师型 recognitions of the vocational teachers: 52 % of them at the end of 2020, then every November so many that the
/// share at the year's end is the one told below.
/// </summary>
internal sealed class DemoDualQualifications(DemoDistrict district)
{
    private const int TermYears = 5;
    private static readonly double[] Share = [0.52, 0.531, 0.549, 0.572, 0.588, 0.605, 0.612];
    private readonly List<(DemoPerson Person, DualQualificationLevel Level, DateOnly From)> _recognitions = [];

    public IEnumerable<DualQualification> Tell(Guid process)
    {
        Begin();
        foreach (var year in district.YearsFrom(2021)) Year(year);
        return _recognitions.Where(r => r.Person.IsStored && r.From <= district.Today).Select(r =>
            new DualQualification(r.Person.TeacherId, r.Level, r.From, Until(r.From), $"渝教职成函〔{r.From.Year}〕{20 + r.From.Year % 9} 号", process));
    }

    private void Begin()
    {
        var (dice, end) = (DemoDice.For("dual", 2020), new DateOnly(2020, 12, 31));
        var teachers = Professional(end);
        foreach (var person in dice.Pick(teachers, Wanted(teachers.Count, 2020), p => p.Talent + 0.1)) Recognise(person, Math.Max(2020 - dice.Number(TermYears - 1), person.Stays[0].From.Year), dice);
        foreach (var person in dice.Pick(Vocational(end).Where(p => p.StayOn(end)!.CourseKind == CourseKind.PublicBasic), 11, p => p.Talent)) Recognise(person, 2019, dice);
    }

    private void Year(int year)
    {
        var (dice, end) = (DemoDice.For("dual", year), new DateOnly(year, 12, 31));
        foreach (var (person, _, _) in _recognitions.Where(r => r.From.Year + TermYears == year).ToList())
            if (dice.Chance(0.9) && person.InServiceOn(end)) Recognise(person, year, dice);
        var teachers = Professional(end);
        var held = teachers.Where(p => IsRecognised(p, end)).ToHashSet();
        foreach (var person in dice.Pick(teachers.Where(p => !held.Contains(p) && p.WorkStartedOn.AddYears(2) <= end), Wanted(teachers.Count, year) - held.Count, p => p.Talent + 0.1))
            Recognise(person, year, dice);
    }

    private static int Wanted(int teachers, int year) => (int)Math.Round(teachers * Share[Math.Min(year - 2020, Share.Length - 1)]);

    private void Recognise(DemoPerson person, int year, Randomizer dice)
    {
        var from = new DateOnly(year, 11, 20);
        if (person.Stays[0].From > from) return;
        var level = (person.TitleOn(from), dice.Double()) switch
        {
            ( >= ProfessionalTitle.Senior, < 0.5) => DualQualificationLevel.Senior,
            ( >= ProfessionalTitle.FirstGrade, < 0.75) => DualQualificationLevel.Intermediate,
            _ => DualQualificationLevel.Junior,
        };
        if (!_recognitions.Exists(r => r.Person == person && r.From == from)) _recognitions.Add((person, level, from));
    }

    private bool IsRecognised(DemoPerson person, DateOnly day) => _recognitions.Exists(r => r.Person == person && r.From <= day && day <= Until(r.From));

    private static DateOnly Until(DateOnly from) => from.AddYears(TermYears).AddDays(-1);

    private List<DemoPerson> Professional(DateOnly day) => [.. Vocational(day).Where(p => p.StayOn(day)!.CourseKind is CourseKind.Professional or CourseKind.PracticeInstruction)];

    private IEnumerable<DemoPerson> Vocational(DateOnly day) => district.People.Where(p => p.StayOn(day) is { IsFullTime: true, School.Kind: SchoolKind.VocationalSecondary });
}
