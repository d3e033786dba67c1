using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Seeding.Demo;

/// <summary>The records of the made-up people, as far as they are known today, with what the domain derives from them.</summary>
internal sealed class DemoRoster
{
    private readonly DemoDistrict _district;
    private readonly DemoIdentities _identities;
    private readonly DemoPositions _positions;
    private readonly DemoHistory _history;
    private readonly Guid _process;

    public DemoRoster(DemoDistrict district, DemoIdentities identities, Guid process)
    {
        (_district, _identities, _positions, _history, _process) = (district, identities, new(district), new(district), process);
        foreach (var person in district.People.Where(p => p.Stays[0].From <= district.Today)) Add(person);
    }

    public List<Teacher> Teachers { get; } = [];
    public List<Spell> Spells { get; } = [];
    public List<AttributePeriod> Changes { get; } = [];
    public List<Leave> Leaves { get; } = [];
    public List<ServiceSegment> Segments { get; } = [];
    public List<ServiceGap> Gaps { get; } = [];
    public List<CreditableMonths> Months { get; } = [];
    public List<HistoryEvent> Events { get; } = [];

    private DateOnly Today => _district.Today;

    private void Add(DemoPerson person)
    {
        var stays = person.Stays.Where(s => s.From <= Today).ToList();
        var profile = Profile(person, stays[^1]);
        var teacher = new Teacher(person.Number, profile, _identities.Make(person.BirthDate, person.Sex));
        person.TeacherId = teacher.Id;
        List<Spell> main = [.. stays.Select(s => MainSpell(teacher, s, stays[^1]))];
        List<Spell> sides = [.. DemoSideSpells.Of(person, _district, _process)];
        List<AttributePeriod> changes = [.. TitleChanges(person, stays[0].From)];
        List<Leave> leaves = [.. person.Absences.Where(a => a.Period.From <= Today).Select(a => new Leave(teacher.Id, a.Kind, a.Period, a.Reason, _process))];
        teacher.Follow(main[^1]);
        teacher.WorkAt(main[^1].SchoolId);
        if (person.IsCast || DemoDice.For("confirm", Teachers.Count).Chance(0.6)) teacher.Confirm(new(Today.Month >= 10 ? Today.Year : Today.Year - 1, 9, 20));

        Teachers.Add(teacher);
        Spells.AddRange(main);
        Spells.AddRange(sides);
        Changes.AddRange(changes);
        Leaves.AddRange(leaves);
        Segments.AddRange(ServiceHistory.Segments(profile, main, changes, teacher.ConfirmedOn));
        Gaps.AddRange(ServiceHistory.Gaps(teacher.Id, main));
        Months.AddRange(ServiceHistory.Months(teacher.Id, main, leaves));
        Events.AddRange(_history.Of(teacher, main, changes, sides, leaves));
    }

    private TeacherProfile Profile(DemoPerson person, DemoStay last)
    {
        var (position, since) = _positions.Of(person);
        var title = person.Titles.Last(t => t.Since <= Today);
        return new()
        {
            Name = person.Name,
            Sex = person.Sex,
            BirthDate = person.BirthDate,
            Ethnicity = person.Talent is > 0.4 and < 0.43 ? "苗族" : person.Talent is > 0.43 and < 0.46 ? "土家族" : "汉族",
            PoliticalStatus = person.Talent > 0.62 ? "中共党员" : "群众",
            Email = person.IsCast ? $"{person.Number}@qijiang.example" : null,
            Stage = last.Stage,
            Subject = person.Subject,
            Category = last.Category,
            CourseKind = last.CourseKind,
            Employment = last.Employment,
            EntrySource = person.EntrySource,
            WorkStartedOn = person.WorkStartedOn,
            Position = position,
            PositionSince = since,
            IsHomeroomTeacher = _positions.IsHomeroomTeacher(person),
            PostGrade = PostGrade(title.Title, person.Talent),
            Education = person.Education,
            Degree = person.Education == "硕士研究生" ? "硕士" : person.Education == "本科" ? "学士" : null,
            Title = title.Title,
            TitleSince = title.Since == DateOnly.MinValue ? null : title.Since,
            Status = last.To <= Today ? person.LeavesAs : ServiceStatus.InService,
        };
    }

    private static int? PostGrade(ProfessionalTitle title, double talent) => title switch
    {
        ProfessionalTitle.ProfessorSenior => 4,
        ProfessionalTitle.Senior => 7 - (int)(talent * 2.99),
        ProfessionalTitle.FirstGrade => 10 - (int)(talent * 2.99),
        ProfessionalTitle.SecondGrade => 12 - (int)(talent * 1.99),
        ProfessionalTitle.ThirdGrade => 13,
        _ => null,
    };

    /// <summary>What differs from the person's own record stands in the spell; a retirement to come isn't known yet.</summary>
    private Spell MainSpell(Teacher teacher, DemoStay stay, DemoStay last)
    {
        var spell = new Spell(teacher.Id, stay.School.Id, SpellKind.Main, new(stay.From, stay.To <= Today ? stay.To : EffectivePeriod.Open), _process);
        spell.Describe(new(
            stay.Category == last.Category ? null : stay.Category, stay.Employment == last.Employment ? null : stay.Employment,
            stay.Stage == last.Stage ? null : stay.Stage, stay.CourseKind == last.CourseKind ? null : stay.CourseKind, null));
        return spell;
    }

    /// <summary>The titles awarded since the story began, and all of the cast, are dated changes; those of before held from the first day on.</summary>
    private IEnumerable<AttributePeriod> TitleChanges(DemoPerson person, DateOnly first)
    {
        var begin = new DateOnly(DemoDistrict.FirstSchoolYear, 9, 1);
        var from = first;
        for (var i = 1; i < person.Titles.Count && person.Titles[i].Since <= Today; i++)
        {
            var since = person.Titles[i].Since;
            if ((since < begin && !person.IsCast) || since <= from) continue;
            yield return new(person.TeacherId, TeacherAttribute.Title, new(from, since), (int)person.Titles[i - 1].Title, _process);
            from = since;
        }
    }
}
