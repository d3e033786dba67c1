using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Rotation.Domain;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Testing.Building;

/// <summary>Makes facts one by one; a test names only what matters to it. Days are <c>2025-09-01</c>.</summary>
/// <param name="protector">Seals the invented identities; without it they can't be revealed.</param>
public class FactsMaker(IPersonalDataProtector? protector = null)
{
    private static readonly Guid Process = Guid.CreateVersion7();
    private int _number;

    public Facts Facts { get; } = new();

    public School School(
        SchoolKind kind = SchoolKind.Primary, Ownership? ownership = Ownership.Public, int year = 2015, int? pupils = null, Locality? locality = Locality.Town,
        string? name = null)
    {
        var school = new School($"S{Guid.CreateVersion7():N}"[..12] + ++_number, name ?? $"学校{_number}", "500110");
        Facts.Schools.Add(school);
        Year(school, year, kind, ownership, pupils, locality);
        return school;
    }

    public void Year(School school, int year, SchoolKind kind, Ownership? ownership = Ownership.Public, int? pupils = null, Locality? locality = Locality.Town)
    {
        var fact = new SchoolYearFact(school.Id, year, Process) { Name = school.Name, Kind = kind, Ownership = ownership, Pupils = pupils, Locality = locality };
        Facts.SchoolYears.Add(fact);
        school.FollowLatest(Facts.SchoolYears.Where(f => f.SchoolId == school.Id).MaxBy(f => f.Year)!);
    }

    public Teacher Teacher(
        StaffCategory category = StaffCategory.FullTimeTeacher, EmploymentForm employment = EmploymentForm.Established, SchoolStage? stage = SchoolStage.Primary,
        CourseKind? courseKind = null, string birth = "1985-05-15", Sex sex = Sex.Female, ProfessionalTitle? title = null, string? subject = "语文", string? name = null)
    {
        var number = $"T{++_number:00000}";
        var teacher = new Teacher(number, new()
        {
            Name = name ?? $"教师{_number}", Sex = sex, BirthDate = DateOnly.Parse(birth), Category = category, Employment = employment, Stage = stage,
            CourseKind = courseKind, Title = title, Subject = subject, Status = ServiceStatus.InService,
        }, InventedIdentity.Of(protector, DateOnly.Parse(birth), _number, sex));
        Facts.Teachers.Add(teacher);
        return teacher;
    }

    /// <summary>A main spell unless told otherwise; days inclusive, null = open.</summary>
    public Spell Spell(Teacher teacher, School school, string from, string? last = null, SpellKind kind = SpellKind.Main, SpellAttributes? own = null)
    {
        var spell = new Spell(teacher.Id, school.Id, kind, Through(from, last), Process);
        if (own is not null) spell.Describe(own);
        Facts.Spells.Add(spell);
        if (kind != SpellKind.Main) return spell;
        teacher.WorkAt(school.Id);
        teacher.Follow(spell);
        return spell;
    }

    public void Changed(Teacher teacher, TeacherAttribute attribute, string from, string last, int? value)
        => Facts.Changes.Add(new(teacher.Id, attribute, Through(from, last), value, Process));

    public void Leave(Teacher teacher, LeaveKind kind, string from, string? last = null)
        => Facts.Leaves.Add(new(teacher.Id, kind, Through(from, last), null, Process));

    public TitleTerm Title(Teacher teacher, HonourTitle title, string recognised, string? until = null, string? ended = null)
    {
        var term = new TitleTerm(teacher.Id, title, DateOnly.Parse(recognised), Day(until), Day(ended), ended is null ? null : "考核不合格", null, Process);
        Facts.Titles.Add(term);
        return term;
    }

    public void Dual(Teacher teacher, string recognised, string? until = null, DualQualificationLevel level = DualQualificationLevel.Junior)
        => Facts.DualQualifications.Add(new(teacher.Id, level, DateOnly.Parse(recognised), Day(until), null, Process));

    public HourEntry Hours(Teacher teacher, decimal hours, string end, TrainingLevel level = TrainingLevel.District, TrainingForm? form = TrainingForm.Online, TrainingCategory? category = null)
    {
        var entry = HourEntry.Record(new()
        {
            TeacherId = teacher.Id, Activity = $"项目{++_number}", Level = level, Form = form, Category = category, HoursTenths = (int)(hours * 10),
            StartOn = DateOnly.Parse(end).AddDays(-3), EndOn = DateOnly.Parse(end),
        }, 1, Process, DateTime.UtcNow, null);
        Facts.Hours.Add(entry);
        return entry;
    }

    public void Rotation(Teacher teacher, School to, string start, string? end = null, RotationKind kind = RotationKind.Exchange)
    {
        var placement = new RotationPlacement(teacher.Id, kind, DateOnly.Parse(start), Process);
        placement.Correct(2000, to.Id, to.Id, Day(end));
        Facts.Placements.Add(placement);
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text);

    private static EffectivePeriod Through(string from, string? last) => EffectivePeriod.Through(DateOnly.Parse(from), Day(last));
}
