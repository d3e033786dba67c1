using Bogus;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Seeding.Demo;

/// <summary>Makes people: those who are there when the story begins, and those who arrive in a September.</summary>
internal sealed class DemoPeopleMaker(IReadOnlyList<DemoSchool> schools)
{
    private static readonly DateOnly Begin = new(DemoDistrict.FirstSchoolYear, 9, 1);
    private static readonly string[] Sources = ["公开招录", "公开招录", "公开招录", "免费师范生", "研究生引进", "全科定向"];
    private readonly ILookup<SchoolKind, DemoSchool> _old = schools.Where(s => s.OpenedIn == DemoSchools.LongAgo).ToLookup(s => s.Kind);
    private readonly DemoNames _names = new(DemoDice.For("names"));
    private int _number;

    public DemoPerson Veteran(DemoSchool school, bool isTeacher)
    {
        var dice = NextDice();
        var role = isTeacher ? DemoRole.Teacher(school, dice) : DemoRole.Other(school, dice);
        var sex = SexOf(role, dice);
        var age = role.Employment == EmploymentForm.SilverAge ? dice.Number(61, 64) : AgeOf(role, school, sex, dice);
        var person = Make(role, sex, age, Begin.Year, school.Strength, dice);
        if (role.Employment is EmploymentForm.SilverAge or EmploymentForm.Temporary)
        {
            Engage(person, school, role, Begin.AddYears(-dice.Number(1)), dice);
            return person;
        }
        var end = person.RetiresOn > Begin ? person.RetiresOn : Begin.AddYears(1).AddMonths(dice.Number(10));   // a late leaver
        var since = person.WorkStartedOn;
        foreach (var earlier in EarlierSchools(school, since, dice))
        {
            person.Stays.Add(Stay(earlier.School, since, earlier.Until, role));
            since = earlier.Until;
        }
        person.Stays.Add(Stay(school, since, end, role));
        return person;
    }

    public DemoPerson Newcomer(DemoSchool school, bool isTeacher, DateOnly day)
    {
        var dice = NextDice();
        var role = isTeacher ? DemoRole.Teacher(school, dice) : DemoRole.Other(school, dice);
        var fromElsewhere = dice.Chance(0.12) || role.Category == StaffCategory.TeachingResearcher;
        var age = role.Employment == EmploymentForm.SilverAge ? dice.Number(61, 64) : fromElsewhere ? dice.Number(29, 38) : dice.Number(22, 26);
        var person = Make(role, SexOf(role, dice), age, day.Year, school.Strength, dice, started: fromElsewhere || age > 60 ? null : day, source: fromElsewhere ? "区外选聘" : null);
        if (role.Employment is EmploymentForm.SilverAge or EmploymentForm.Temporary) Engage(person, school, role, day, dice);
        else person.Stays.Add(Stay(school, day, person.RetiresOn, role));
        return person;
    }

    public string TakeNumber() => NumberText(++_number == DemoCast.TeacherNumber ? ++_number : _number);

    public static string NumberText(int number) => $"500110-{number:00000}";

    private Randomizer NextDice() => DemoDice.For("person", _number + 1);

    private DemoPerson Make(DemoRole role, Sex sex, int age, int year, double strength, Randomizer dice, DateOnly? started = null, string? source = null)
    {
        var birth = new DateOnly(year - age - 1, 9, 1).AddDays(dice.Number(364));
        var begin = started ?? new DateOnly(birth.Year + dice.Number(22, 24), 9, 1);
        var talent = dice.Double();
        var laggard = dice.Chance(Math.Clamp(0.145 / Math.Pow(strength, 1.3), 0.05, 0.4));
        return new()
        {
            Number = TakeNumber(),
            Name = _names.Make(sex, birth),
            Sex = sex,
            BirthDate = birth,
            Subject = role.Subject,
            WorkStartedOn = begin,
            EntrySource = source ?? dice.ArrayElement(Sources),
            Education = EducationOf(role, birth, dice),
            Talent = talent,
            Diligence = laggard ? dice.Double(0.35, 0.68) : dice.Double(0.94, 1),
            Titles = DemoCareer.Titles(role, begin, talent, dice),
        };
    }

    /// <summary>银龄 and 临聘 come for a year or two.</summary>
    private static void Engage(DemoPerson person, DemoSchool school, DemoRole role, DateOnly day, Randomizer dice)
    {
        person.LeavesAs = ServiceStatus.Resigned;
        person.Stays.Add(Stay(school, day, day.AddYears(dice.Number(1, 3)), role));
    }

    private static DemoStay Stay(DemoSchool school, DateOnly from, DateOnly to, DemoRole role)
        => new(school, from, to, role.Category, role.Employment, role.Stage, role.CourseKind);

    /// <summary>Where somebody worked before: up to two schools of the same kind, each for some years.</summary>
    private IEnumerable<(DemoSchool School, DateOnly Until)> EarlierSchools(DemoSchool school, DateOnly since, Randomizer dice)
    {
        var others = _old[school.IsInstitute ? SchoolKind.CompleteSecondary : school.Kind].Where(s => s != school && s.Ownership == school.Ownership).ToList();
        for (var moves = dice.OneOf<int>([(0, 0.5), (1, 0.38), (2, 0.12)]); moves > 0 && others.Count > 0; moves--)
        {
            var latest = Begin.Year - 1 - since.Year;
            if (latest < 3) yield break;
            since = new DateOnly(since.Year + dice.Number(3, Math.Min(latest, 14)), 9, 1);
            var earlier = dice.ListItem(others);
            others.Remove(earlier);
            yield return (earlier, since);
        }
    }

    private static Sex SexOf(DemoRole role, Randomizer dice) => dice.Chance(role.Stage switch
    {
        SchoolStage.Preschool => 0.97,
        SchoolStage.Primary => 0.68,
        SchoolStage.LowerSecondary => 0.55,
        SchoolStage.Special => 0.8,
        _ => 0.47,
    }) ? Sex.Female : Sex.Male;

    private static int AgeOf(DemoRole role, DemoSchool school, Sex sex, Randomizer dice)
    {
        var oldest = sex == Sex.Male ? 58 : 53;
        if (role.Stage == SchoolStage.Preschool) return dice.OneOf<int>([(dice.Number(22, 30), 4), (dice.Number(31, 38), 3.5), (dice.Number(39, 50), 2)]);
        var village = school.Locality == Locality.Rural ? 1.5 : 1;
        return dice.OneOf<int>([(dice.Number(23, 29), 1.7 * village), (dice.Number(30, 38), 2.7), (dice.Number(39, 47), 3.4), (dice.Number(48, oldest), 2 * village)]);
    }

    private static string EducationOf(DemoRole role, DateOnly birth, Randomizer dice)
    {
        if (role.Category is StaffCategory.GeneralService) return "高中";
        if (role.Stage == SchoolStage.Preschool) return dice.Chance(0.45) ? "本科" : "专科";
        return dice.Chance(birth.Year > 1988 ? 0.09 : 0.03) ? "硕士研究生" : dice.Chance(role.Stage == SchoolStage.Primary && birth.Year < 1980 ? 0.3 : 0.06) ? "专科" : "本科";
    }
}
