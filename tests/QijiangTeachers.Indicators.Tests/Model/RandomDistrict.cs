using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Rotation.Domain;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Testing.Building;

namespace QijiangTeachers.Indicators.Tests.Model;

/// <summary>A small district with everything in it that a rule speaks of, on days close to where rules turn.</summary>
internal sealed class RandomDistrict
{
    private static readonly DateOnly First = new(2013, 8, 28);
    private readonly Random _dice;
    private readonly FactsMaker _make = new();

    private RandomDistrict(int seed) => _dice = new(seed);

    public static Facts Make(int seed, int teachers = 60)
    {
        var district = new RandomDistrict(seed);
        district.Fill(teachers);
        return district._make.Facts;
    }

    private void Fill(int teachers)
    {
        for (var i = 0; i < 8; i++)
        {
            var kind = Pick(SchoolKind.Primary, SchoolKind.LowerSecondary, SchoolKind.VocationalSecondary, SchoolKind.Kindergarten, SchoolKind.NineYear);
            var school = _make.School(kind, Pick<Ownership?>(Ownership.Public, Ownership.Public, Ownership.Private, null), _dice.Next(2014, 2024), Maybe(0.7) ? _dice.Next(10, 400) : null);
            var years = _make.Facts.SchoolYears.Select(f => f.Year).ToHashSet();
            foreach (var year in Enumerable.Range(2016, 10).Where(y => !years.Contains(y) && Maybe(0.3)))
                _make.Year(school, year, Maybe(0.9) ? kind : SchoolKind.Kindergarten, Pick<Ownership?>(Ownership.Public, Ownership.Private, null), Maybe(0.7) ? _dice.Next(10, 400) : null, Pick<Locality?>(Locality.Rural, Locality.Urban, null));
        }
        for (var i = 0; i < teachers; i++) Person();
    }

    private void Person()
    {
        var t = _make.Teacher(
            Maybe(0.85) ? StaffCategory.FullTimeTeacher : StaffCategory.Administrative, Pick(EmploymentForm.Established, EmploymentForm.Established, EmploymentForm.Contract, EmploymentForm.Temporary),
            Pick<SchoolStage?>(SchoolStage.Primary, SchoolStage.LowerSecondary, SchoolStage.UpperSecondary, null), Pick<CourseKind?>(CourseKind.PublicBasic, CourseKind.Professional, CourseKind.PracticeInstruction, null),
            Iso(new DateOnly(1962, 1, 1).AddDays(_dice.Next(12000))), Pick(Sex.Male, Sex.Female), Pick<ProfessionalTitle?>(null, ProfessionalTitle.FirstGrade, ProfessionalTitle.Senior, ProfessionalTitle.ProfessorSenior),
            Pick("语文", "数学", null));
        Service(t);
        for (var i = _dice.Next(3); i > 0; i--)
            Try(() => _make.Leave(t, Pick(LeaveKind.Maternity, LeaveKind.Sickness, LeaveKind.Study, LeaveKind.Secondment, LeaveKind.RotationExemption), Iso(Day()), Later()));
        foreach (var title in Enum.GetValues<HonourTitle>().Where(_ => Maybe(0.12)))
            Try(() => _make.Title(t, title, Iso(Day()), Later(), Maybe(0.2) ? Iso(Day()) : null));
        if (Maybe(0.5)) Try(() => _make.Dual(t, Iso(Day()), Later(), Pick(DualQualificationLevel.Junior, DualQualificationLevel.Senior)));
        for (var i = _dice.Next(20); i > 0; i--)
        {
            var entry = _make.Hours(t, _dice.Next(1, 600) / 10m, Iso(Day()));
            if (Maybe(0.1)) _make.Facts.Hours.Add(entry.Reverse(entry.ProcessId, DateTime.UtcNow, null));
        }
        for (var i = _dice.Next(3); i > 0; i--)
        {
            var start = Maybe(0.5) ? new DateOnly(_dice.Next(2019, 2027), 9, 1).AddDays(_dice.Next(-2, 3)) : Day();
            var kind = Pick(RotationKind.Exchange, RotationKind.SupportTeaching, RotationKind.ItinerantTeaching, RotationKind.ShadowingVisit);
            if (_make.Facts.Placements.Any(p => p.TeacherId == t.Id && p.Kind == kind && p.From == start)) continue;
            _make.Rotation(t, Any(), Iso(start), Maybe(0.3) ? null : Iso(start.AddDays(Pick(298, 299, 300, 100, 350))), kind);
        }
    }

    private void Service(Teacher t)
    {
        var from = Maybe(0.6) ? new DateOnly(_dice.Next(2010, 2022), 9, 1).AddDays(_dice.Next(-1, 2)) : Day();
        var school = Any();
        for (var i = _dice.Next(1, 5); i > 0; i--)
        {
            var last = i == 1 && Maybe(0.7) ? (DateOnly?)null : from.AddDays(_dice.Next(20, 1500));
            SpellAttributes? own = Maybe(0.2) ? new(Pick<StaffCategory?>(null, StaffCategory.FullTimeTeacher), Pick<EmploymentForm?>(null, EmploymentForm.SilverAge), Pick<SchoolStage?>(null, SchoolStage.Primary), Pick<CourseKind?>(null, CourseKind.Professional), null) : null;
            _make.Spell(t, school, Iso(from), last is { } l ? Iso(l) : null, own: own);
            if (last is not { } end) break;
            from = end.AddDays(Pick(1, 1, 2, 40));
            if (Maybe(0.4)) school = Any();
        }
        if (Maybe(0.2)) _make.Spell(t, Any(), Iso(Day()), null, SpellKind.Exchange);
        if (!Maybe(0.3)) return;
        var attribute = Pick(TeacherAttribute.Category, TeacherAttribute.Employment, TeacherAttribute.Stage, TeacherAttribute.CourseKind, TeacherAttribute.Title);
        var start = Day();
        _make.Changed(t, attribute, Iso(start), Iso(start.AddDays(_dice.Next(1, 1500))), Pick(1, 2, 3, 4));
    }

    /// <summary>Often the first or last of a month.</summary>
    private DateOnly Day()
    {
        var day = First.AddDays(_dice.Next(5000));
        return Pick(day, day, new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, 1).AddDays(-1));
    }

    /// <summary>Too early an end is refused by the fact itself; the caller tries and goes on.</summary>
    private string? Later() => Maybe(0.3) ? null : Iso(Day());

    private static void Try(Action make)
    {
        try { make(); }
        catch (ArgumentException) { /* an end before its start */ }
    }

    private School Any() => _make.Facts.Schools[_dice.Next(_make.Facts.Schools.Count)];

    private bool Maybe(double share) => _dice.NextDouble() < share;

    private T Pick<T>(params T[] values) => values[_dice.Next(values.Length)];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd");
}
