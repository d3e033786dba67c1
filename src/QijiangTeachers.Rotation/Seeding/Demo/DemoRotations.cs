using Bogus;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Rotation.Domain;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Seeding.Demo;

namespace QijiangTeachers.Rotation.Seeding.Demo;

/// <summary>
/// Who went where in each school year: of those who meet the conditions on 1 September the share told below, with the told
/// share of title holders among them; and, beside the ratio, some who don't meet them, 走教, 跟岗 and 互派.
/// </summary>
internal sealed class DemoRotations(DemoDistrict district, Guid process)
{
    private static readonly double[] Share = [0.068, 0.077, 0.085, 0.090, 0.094, 0.098, 0.103];
    private static readonly double[] BackboneShare = [0.168, 0.179, 0.188, 0.199, 0.212, 0.206, 0.209];
    private const int FirstYear = 2020, YearsAtSchool = 6;

    private readonly List<RotationPlacement> _placements = [];
    private readonly Dictionary<DemoPerson, int> _lastYear = [];

    public IReadOnlyList<RotationPlacement> Tell()
    {
        for (var year = FirstYear; new DateOnly(year, 9, 1) <= district.Today; year++) Year(year);
        return _placements;
    }

    private void Year(int year)
    {
        var (dice, start, at) = (DemoDice.For("rotation", year), new DateOnly(year, 9, 1), Math.Min(year - FirstYear, Share.Length - 1));
        var staff = district.Stored.Where(p => p.StayOn(start) is { IsFullTime: true, Stage: SchoolStage.Primary or SchoolStage.LowerSecondary, School.Ownership: Ownership.Public }).ToList();
        var eligible = staff.Where(p => IsEligible(p, start)).ToList();
        var wanted = (int)Math.Round(eligible.Count * Share[at]);
        var backbone = (int)Math.Round(wanted * BackboneShare[at]);
        var cast = year == 2024 ? eligible.Where(p => p.IsCast && p.Name == DemoCast.TeacherName).ToList() : [];
        foreach (var person in cast) Place(person, RotationKind.Exchange, start, district.Schools.First(s => s.Name == DemoCast.RotationSchool), new(year + 1, 8, 31));

        var free = eligible.Where(p => !p.IsCast && CanGo(p, start)).ToList();
        foreach (var person in dice.Pick(free.Where(p => p.IsHonouredOn(start)), backbone - cast.Count, p => Readiness(p, year))) Rotate(person, start, dice);
        foreach (var person in dice.Pick(free.Where(p => !p.IsHonouredOn(start)), wanted - backbone, p => Readiness(p, year))) Rotate(person, start, dice);
        var others = staff.Except(eligible).Where(p => !p.IsCast && CanGo(p, start)).ToList();
        foreach (var person in dice.Pick(others, 36, _ => 1)) Rotate(person, start, dice);
        foreach (var person in dice.Pick(others, 24, _ => 1)) Place(person, RotationKind.MutualSecondment, start, Destination(person, start, dice), new(year + 1, 1, 20));
        foreach (var person in dice.Pick(free, 60, p => p.Talent)) Place(person, RotationKind.ShadowingVisit, start.AddDays(40), Leading(person, start, dice), start.AddDays(40 + dice.Number(13, 55)));
        foreach (var person in dice.Pick(staff.Where(p => CanGo(p, start) && !p.IsCast && p.Subject is "音乐" or "美术" or "体育与健康" or "英语"), 40, _ => 1))
            Place(person, RotationKind.ItinerantTeaching, start.AddDays(4), Destination(person, start, dice), new(year + 1, 7, 5));
    }

    /// <summary>The conditions of import-format.md ("Eligible on S"), which the indicator checks in SQL.</summary>
    private static bool IsEligible(DemoPerson person, DateOnly start)
        => person.StayOn(start)!.Employment == EmploymentForm.Established && person.ChainStartOn(start) <= start.AddYears(-YearsAtSchool)
        && RetirementRule.DateFor(person.BirthDate, person.Sex, person.TitleOn(start)) > start.AddMonths(RetirementRule.RotationReliefMonths)
        && !person.Absences.Exists(a => a.Kind == LeaveKind.RotationExemption && a.Period.Contains(start));

    private static bool CanGo(DemoPerson person, DateOnly start)
        => person.StayOn(start)!.To >= start.AddYears(1) && !person.Absences.Exists(a => a.Period.Overlaps(new(start, start.AddMonths(4))));

    /// <summary>City schools send more; who has just been away stays.</summary>
    private double Readiness(DemoPerson person, int year)
    {
        var school = person.StayOn(new(year, 9, 1))!.School;
        var place = school.Locality switch { Locality.Urban => 1.0, Locality.Town => 0.7, _ => 0.25 };
        return place * school.Strength * (_lastYear.TryGetValue(person, out var last) && year - last < 5 ? 0.02 : 1);
    }

    private void Rotate(DemoPerson person, DateOnly start, Randomizer dice)
    {
        var years = dice.OneOf<int?>([(1, 0.84), (2, 0.12), (null, 0.04)]);
        Place(person, dice.Chance(0.7) ? RotationKind.Exchange : RotationKind.SupportTeaching, start, Destination(person, start, dice), years is { } y ? new(start.Year + y, 8, 31) : null);
        _lastYear[person] = start.Year;
    }

    /// <summary>A weaker or more rural school for the same stage, of the own cluster where there is one.</summary>
    private DemoSchool Destination(DemoPerson person, DateOnly start, Randomizer dice) => Choose(person, start, dice, s => s.Locality == Locality.Rural || s.IsWeak);

    private DemoSchool Leading(DemoPerson person, DateOnly start, Randomizer dice) => Choose(person, start, dice, s => s.Locality == Locality.Urban);

    private DemoSchool Choose(DemoPerson person, DateOnly start, Randomizer dice, Func<DemoSchool, bool> wanted)
    {
        var own = person.StayOn(start)!;
        var fitting = district.Schools.Where(s => s != own.School && s.ExistsIn(start.Year) && s.Ownership == Ownership.Public && Teaches(s, own.Stage)).ToList();
        var good = fitting.Where(wanted).ToList();
        if (good.Count == 0) good = fitting;
        var near = good.Where(s => s.Cluster == own.School.Cluster).ToList();
        return dice.ListItem(near.Count > 0 && dice.Chance(0.7) ? near : good);
    }

    private static bool Teaches(DemoSchool school, SchoolStage? stage) => stage == SchoolStage.Primary
        ? school.Kind is SchoolKind.Primary or SchoolKind.NineYear
        : school.Kind is SchoolKind.LowerSecondary or SchoolKind.NineYear or SchoolKind.CompleteSecondary;

    private void Place(DemoPerson person, RotationKind kind, DateOnly start, DemoSchool to, DateOnly? end)
    {
        if (start > district.Today || _placements.Exists(p => p.TeacherId == person.TeacherId && p.Kind == kind && p.From == start)) return;
        var placement = new RotationPlacement(person.TeacherId, kind, start, process);
        placement.Correct(SchoolYear.Containing(start).StartYear, person.StayOn(start)!.School.Id, to.Id, end);
        _placements.Add(placement);
    }
}
