using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Rotation.Domain;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Testing.Building;

namespace QijiangTeachers.Indicators.Tests.Model;

/// <summary>
/// What the contract says, in loops over days and recorded facts: no derived table, no query, no code of the product but
/// its entities.
/// </summary>
internal sealed class PlainModel(Facts facts, DateOnly day)
{
    private static readonly Dictionary<HonourTitle, string> Tiers = new()
    {
        [HonourTitle.DistrictBackboneTeacher] = "backbone-district", [HonourTitle.DistrictChiefSubjectTeacher] = "backbone-district",
        [HonourTitle.DistrictMasterTeacher] = "outstanding", [HonourTitle.DistrictAcademicLeader] = "outstanding", [HonourTitle.MunicipalBackboneTeacher] = "outstanding",
        [HonourTitle.MunicipalSubjectMasterTeacher] = "outstanding", [HonourTitle.MunicipalSubjectLeader] = "outstanding",
        [HonourTitle.SpecialGradeTeacher] = "educator", [HonourTitle.MunicipalAcademicLeader] = "educator", [HonourTitle.MunicipalMasterTeacher] = "educator",
    };

    private static readonly string[] Rising = ["backbone-district", "outstanding", "educator"];

    private readonly ILookup<Guid, Spell> _spells = facts.Spells.Where(s => s.Kind == SpellKind.Main).ToLookup(s => s.TeacherId);

    public IndicatorFigure Figure(string code)
    {
        if (Rising.Contains(code)) return new(code, People(code, false).Count, null, null, Inclusive(code), Since2021(code));
        if (code == "hours-completion" && Cycle is null) return new(code, null, null, null, null, null);
        var below = People(code, true).Count;
        if (code == "kindergarten-ratio")
        {
            var children = facts.Schools.Where(s => Attribute(s.Id, day, f => (SchoolKind?)f.Kind) == SchoolKind.Kindergarten).Sum(s => Pupils(s.Id));
            return new(code, below == 0 ? null : (decimal)children / below, children, below, null, null);
        }
        var above = People(code, false).Count;
        return new(code, below == 0 ? null : above * 100m / below, above, below, code == "dual-qualified-share" ? DualInclusive() : null, null);
    }

    public HashSet<Guid> People(string code, bool denominator) => [.. facts.Teachers.Where(t => Counts(t, code, denominator)).Select(t => t.Id)];

    private bool Counts(Teacher t, string code, bool denominator) => code switch
    {
        "backbone-share" => FullTime(t, day) && (denominator || TitlesOn(t, day).Any()),
        "dual-qualified-share" => VocationalTeacher(t) && Course(t, day) is CourseKind.Professional or CourseKind.PracticeInstruction && VocationalTeacher(t) && (denominator || Dual(t)),
        "kindergarten-ratio" => denominator && FullTime(t, day) && Attribute(Main(t, day)!.SchoolId, day, f => (SchoolKind?)f.Kind) == SchoolKind.Kindergarten,
        "hours-completion" => Cycle is not null && FullTime(t, day) && Required(t) > 0 && (denominator || CountedHours(t) >= Required(t)),
        "rotation-ratio" => Eligible(t) && (denominator || FirstStart(t) is not null),
        "rotation-backbone-ratio" => Eligible(t) && FirstStart(t) is { } start && (denominator || TitlesOn(t, start).Any()),
        _ => Main(t, day) is not null && TitlesOn(t, day).Select(x => Array.IndexOf(Rising, Tiers[x.Title])).DefaultIfEmpty(-1).Max() == Array.IndexOf(Rising, code),
    };

    private Spell? Main(Teacher t, DateOnly d) => _spells[t.Id].FirstOrDefault(s => s.From <= d && d < s.To);

    private int? Value(Teacher t, TeacherAttribute attribute, DateOnly d, int? otherwise)
        => facts.Changes.FirstOrDefault(c => c.TeacherId == t.Id && c.Attribute == attribute && c.From <= d && d < c.To) is { } change ? change.Value : otherwise;

    private bool FullTime(Teacher t, DateOnly d) => Main(t, d) is { } spell
        && Value(t, TeacherAttribute.Category, d, (int)(spell.Category ?? t.Category)) == (int)StaffCategory.FullTimeTeacher
        && (EmploymentForm)Value(t, TeacherAttribute.Employment, d, (int)(spell.Employment ?? t.Employment))! is EmploymentForm.Established or EmploymentForm.Contract
        && Main(t, d) is not null;

    private bool Established(Teacher t, DateOnly d)
        => Value(t, TeacherAttribute.Employment, d, (int)(Main(t, d)!.Employment ?? t.Employment)) == (int)EmploymentForm.Established;

    private CourseKind? Course(Teacher t, DateOnly d) => (CourseKind?)Value(t, TeacherAttribute.CourseKind, d, (int?)(Main(t, d)!.CourseKind ?? t.CourseKind));

    private IEnumerable<TitleTerm> TitlesOn(Teacher t, DateOnly d) => facts.Titles.Where(x => x.TeacherId == t.Id && x.From <= d
        && (x.ValidUntil is not { } until || until >= d) && (x.EndedOn is not { } ended || ended > d));

    private int Inclusive(string code) => facts.Teachers.Count(t => Main(t, day) is not null && TitlesOn(t, day).Any(x => Tiers[x.Title] == code));

    private int Since2021(string code) => facts.Titles.Where(x => Tiers[x.Title] == code && x.From >= new DateOnly(2021, 1, 1) && x.From <= day).Select(x => x.TeacherId).Distinct().Count();

    private bool VocationalTeacher(Teacher t) => FullTime(t, day) && Attribute(Main(t, day)!.SchoolId, day, f => (SchoolKind?)f.Kind) == SchoolKind.VocationalSecondary;

    private bool Dual(Teacher t) => facts.DualQualifications.Any(q => q.TeacherId == t.Id && q.From <= day && (q.ValidUntil is not { } until || until >= day));

    private decimal? DualInclusive()
    {
        var all = facts.Teachers.Where(VocationalTeacher).ToList();
        return all.Count == 0 ? null : Math.Round(all.Count(Dual) * 100m / all.Count, 1, MidpointRounding.AwayFromZero);
    }

    private T? Attribute<T>(Guid school, DateOnly d, Func<SchoolYearFact, T?> value) where T : struct
    {
        var year = d.Month >= 9 ? d.Year : d.Year - 1;
        var given = facts.SchoolYears.Where(f => f.SchoolId == school && value(f) is not null).OrderBy(f => f.Year).ToList();
        return (given.LastOrDefault(f => f.Year <= year) ?? given.FirstOrDefault()) is { } fact ? value(fact) : null;
    }

    private int Pupils(Guid school)
    {
        var year = day.Month >= 9 ? day.Year : day.Year - 1;
        return facts.SchoolYears.Where(f => f.SchoolId == school && f.Year <= year && f.Pupils is not null).MaxBy(f => f.Year)?.Pupils ?? 0;
    }

    private DateOnly? Cycle => day.Year is >= 2021 and <= 2025 ? new(2021, 1, 1) : day.Year is >= 2026 and <= 2030 ? new(2026, 1, 1) : null;

    private int Required(Teacher t)
    {
        var months = 0;
        for (var first = Cycle!.Value; first.AddMonths(1).AddDays(-1) <= day && first < Cycle.Value.AddYears(5); first = first.AddMonths(1))
        {
            var days = Enumerable.Range(0, DateTime.DaysInMonth(first.Year, first.Month)).Select(first.AddDays).ToList();
            var away = days.All(d => facts.Leaves.Any(l => l.TeacherId == t.Id && l.Kind is LeaveKind.Maternity or LeaveKind.Sickness or LeaveKind.Study && l.TeacherId == t.Id && l.From <= d && d < l.To));
            if (days.All(d => Main(t, d) is not null) && !away) months++;
        }
        return Math.Min(360, months * 6);
    }

    private decimal CountedHours(Teacher t) => facts.Hours.Where(h => h.TeacherId == t.Id && h.EndOn >= Cycle && h.EndOn <= day && h.EndOn < Cycle!.Value.AddYears(5)).Sum(h => h.HoursTenths) / 10m;

    private DateOnly S => new(day.Month >= 9 ? day.Year : day.Year - 1, 9, 1);

    private bool Eligible(Teacher t)
    {
        if (!FullTime(t, S) || !Established(t, S)) return false;
        var spell = Main(t, S)!;
        var stage = (SchoolStage?)Value(t, TeacherAttribute.Stage, S, (int?)(spell.Stage ?? t.Stage));
        var title = (ProfessionalTitle?)Value(t, TeacherAttribute.Title, S, (int?)t.Title);
        var retires = RetirementRule.DateFor(t.BirthDate, t.Sex, title is ProfessionalTitle.Senior or ProfessionalTitle.ProfessorSenior);
        var chain = spell.From;
        while (_spells[t.Id].FirstOrDefault(s => s.SchoolId == spell.SchoolId && s.To == chain) is { } before) chain = before.From;
        return stage is SchoolStage.Primary or SchoolStage.LowerSecondary && Attribute(spell.SchoolId, S, f => f.Ownership) == Ownership.Public
            && chain <= S.AddYears(-6) && S < retires.AddMonths(-60)
            && !facts.Leaves.Any(l => l.TeacherId == t.Id && l.Kind == LeaveKind.RotationExemption && l.From <= S && S < l.To);
    }

    private DateOnly? FirstStart(Teacher t)
    {
        var starts = facts.Placements.Where(p => p.TeacherId == t.Id && p.Kind is RotationKind.Exchange or RotationKind.SupportTeaching && p.TeacherId == t.Id)
            .Where(p => p.From >= S && p.From <= day && (p.EndOn is not { } end || end >= p.From.AddDays(299))).Select(p => p.From).Order().ToList();
        return starts.Count == 0 ? null : starts[0];
    }
}
