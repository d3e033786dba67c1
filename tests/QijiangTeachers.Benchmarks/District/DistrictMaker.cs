using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Rotation.Domain;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Benchmarks.District;

/// <summary>Fills a database with a district of any size, school by school, so that memory doesn't grow with it.</summary>
internal sealed class DistrictMaker(IBulkWriter bulk, DistrictSize size)
{
    private const int PerSchool = 50, FirstYear = 2021;
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly SchoolKind[] Kinds =
        [SchoolKind.Primary, SchoolKind.Primary, SchoolKind.Primary, SchoolKind.LowerSecondary, SchoolKind.LowerSecondary, SchoolKind.NineYear, SchoolKind.CompleteSecondary, SchoolKind.Kindergarten, SchoolKind.Kindergarten, SchoolKind.VocationalSecondary];
    private static readonly string[] Subjects = ["语文", "数学", "英语", "物理", "音乐", "体育与健康", "美术", "信息科技"];
    private readonly Random _random = new(20251231);
    private readonly Guid _process = Guid.CreateVersion7();
    private readonly List<School> _schools = [];

    public async Task MakeAsync()
    {
        await WriteSchoolsAsync();
        foreach (var batch in _schools.Chunk(20))
        {
            var people = batch.SelectMany(s => Enumerable.Range(0, PerSchool).Select(_ => Person(s))).ToList();
            await bulk.InsertAsync(people.Select(p => p.Teacher));
            await bulk.InsertAsync(people.SelectMany(p => p.Spells));
            await bulk.InsertAsync(people.SelectMany(p => p.Leaves));
            await bulk.InsertAsync(people.SelectMany(p => ServiceHistory.Segments(p.Teacher.Profile, p.Spells, [])));
            await bulk.InsertAsync(people.SelectMany(p => ServiceHistory.Gaps(p.Teacher.Id, p.Spells)));
            await bulk.InsertAsync(people.SelectMany(p => ServiceHistory.Months(p.Teacher.Id, p.Spells, p.Leaves)));
            await bulk.InsertAsync(people.SelectMany(p => Titles(p.Teacher)));
            await bulk.InsertAsync(people.SelectMany(p => Dual(p.Teacher)));
            await bulk.InsertAsync(people.SelectMany(p => Rotations(p.Teacher)));
            await bulk.InsertAsync(people.SelectMany(p => Hours(p.Teacher)));
        }
    }

    private async Task WriteSchoolsAsync()
    {
        var (facts, periods) = (new List<SchoolYearFact>(), new List<SchoolPeriod>());
        for (var i = 0; i < size.Schools; i++)
        {
            var school = new School($"2150{i:000000}", $"学校{i}", "500110");
            var own = Enumerable.Range(2019, 8).Select(y => new SchoolYearFact(school.Id, y, _process)
            {
                Name = school.Name, Kind = Kinds[i % Kinds.Length], Ownership = i % 9 == 8 ? Ownership.Private : Ownership.Public, Locality = (Locality)(1 + i % 3), Pupils = 300 + i % 700, EstablishmentQuota = PerSchool,
            }).ToList();
            school.FollowLatest(own[^1]);
            _schools.Add(school);
            facts.AddRange(own);
            periods.AddRange(SchoolCalendar.Derive(school.Id, own));
        }
        await bulk.InsertAsync(_schools);
        await bulk.InsertAsync(facts);
        await bulk.InsertAsync(periods);
    }

    private sealed record Made(Teacher Teacher, IReadOnlyList<Spell> Spells, IReadOnlyList<Leave> Leaves);

    private int _number;

    private Made Person(School school)
    {
        var number = ++_number;
        var (stage, kind) = (Stage(school.Kind), school.Kind == SchoolKind.VocationalSecondary ? (CourseKind)(1 + number % 3) : (CourseKind?)null);
        var left = number % 25 == 0;
        var teacher = new Teacher($"T{number:0000000}", new()
        {
            Name = $"教师{number}", Sex = (Sex)(1 + number % 2), BirthDate = new DateOnly(1966 + _random.Next(33), 1, 1).AddDays(_random.Next(365)), Stage = stage, CourseKind = kind,
            Subject = Subjects[number % Subjects.Length], Category = number % 20 == 7 ? StaffCategory.Administrative : StaffCategory.FullTimeTeacher,
            Employment = number % 12 == 5 ? EmploymentForm.Contract : EmploymentForm.Established, Title = (ProfessionalTitle)(1 + number % 4),
            Status = left ? ServiceStatus.Resigned : ServiceStatus.InService,
        }, Identity(number));
        var arrived = new DateOnly(2005 + _random.Next(20), 9, 1);
        var spells = new List<Spell>();
        if (number % 3 == 0) spells.Add(Spell(teacher, _schools[_random.Next(_schools.Count)], new DateOnly(arrived.Year - 3, 9, 1), arrived));
        spells.Add(Spell(teacher, school, arrived, left ? new DateOnly(arrived.Year + 1 + _random.Next(2026 - arrived.Year), 9, 1) : EffectivePeriod.Open));
        teacher.Follow(spells[^1]);
        teacher.WorkAt(school.Id);
        List<Leave> leaves = number % 10 == 1 ? [new(teacher.Id, (LeaveKind)(1 + number / 10 % 6), new(new(2023, 3, 1), new(2023, 9, 1)), null, _process)] : [];
        return new(teacher, spells, leaves);
    }

    private Spell Spell(Teacher teacher, School school, DateOnly from, DateOnly to) => new(teacher.Id, school.Id, SpellKind.Main, new(from, to), _process);

    /// <summary>Nobody's numbers: what is sealed here is noise, as large as the real thing.</summary>
    private SealedIdentity Identity(int number)
    {
        var (noise, hash) = (new byte[46], new byte[32]);
        _random.NextBytes(noise);
        BitConverter.TryWriteBytes(hash, number);
        return new(new byte[60], noise, hash, "500***********0013", null, null, null);
    }

    private static SchoolStage Stage(SchoolKind kind) => kind switch
    {
        SchoolKind.Kindergarten => SchoolStage.Preschool,
        SchoolKind.LowerSecondary => SchoolStage.LowerSecondary,
        SchoolKind.CompleteSecondary => SchoolStage.UpperSecondary,
        SchoolKind.VocationalSecondary => SchoolStage.VocationalSecondary,
        _ => SchoolStage.Primary,
    };

    private IEnumerable<TitleTerm> Titles(Teacher teacher)
    {
        if (_random.Next(3) > 0) yield break;
        for (var i = 1 + _random.Next(2); i > 0; i--)
        {
            var title = (HonourTitle)(1 + (_random.Next(10) < 8 ? _random.Next(2) : _random.Next(10)));
            var from = new DateOnly(2018 + _random.Next(8) - i % 2, 6, 10).AddDays(i);
            yield return new(teacher.Id, title, from, title == HonourTitle.SpecialGradeTeacher ? null : from.AddYears(3).AddDays(-1), _random.Next(40) == 0 ? from.AddYears(1) : null, null, null, _process);
        }
    }

    private IEnumerable<DualQualification> Dual(Teacher teacher)
    {
        if (teacher.CourseKind is null || _random.Next(2) == 0) yield break;
        var from = new DateOnly(2018 + _random.Next(8), 11, 20);
        yield return new(teacher.Id, (DualQualificationLevel)(1 + _random.Next(3)), from, from.AddYears(5).AddDays(-1), null, _process);
    }

    private IEnumerable<RotationPlacement> Rotations(Teacher teacher)
    {
        if (_random.Next(8) > 0) yield break;
        var year = 2021 + _random.Next(6);
        var placement = new RotationPlacement(teacher.Id, (RotationKind)(1 + _random.Next(3)), new(year, 9, 1), _process);
        placement.Correct(year, teacher.CurrentSchoolId!.Value, _schools[_random.Next(_schools.Count)].Id, _random.Next(5) == 0 ? null : new DateOnly(year + 1, 8, 31));
        yield return placement;
    }

    private IEnumerable<HourEntry> Hours(Teacher teacher)
    {
        var days = Today.DayNumber - new DateOnly(FirstYear, 1, 1).DayNumber - 5;
        for (var i = 0; i < size.HoursPerTeacher; i++)
        {
            var start = new DateOnly(FirstYear, 1, 1).AddDays((i * days + _random.Next(days)) / size.HoursPerTeacher);
            yield return HourEntry.Record(new()
            {
                TeacherId = teacher.Id, Activity = $"{start.Year}年{start.Month}月研修第{i % 40}期", Level = (TrainingLevel)(1 + i % 4), Category = (TrainingCategory)(1 + i % 11), Form = (TrainingForm)(1 + i % 4),
                HoursTenths = 10 + 5 * _random.Next(10), StartOn = start, EndOn = start.AddDays(_random.Next(3)), Organiser = "教师发展中心",
            }, 1, _process, DateTime.UnixEpoch, null);
        }
    }
}
