using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Domain;

/// <summary>
/// What the roster's 教师 row says of a person, without the numbers that identify him. Null = not given. Category, form of
/// employment, stage, course kind and title hold for all main spells unless a spell or a dated change says otherwise.
/// </summary>
public sealed record TeacherProfile
{
    public required string Name { get; init; }
    public Sex Sex { get; init; }
    public DateOnly BirthDate { get; init; }
    public string? Ethnicity { get; init; }
    public string? PoliticalStatus { get; init; }
    public string? Email { get; init; }
    public SchoolStage? Stage { get; init; }
    public string? Subject { get; init; }
    public StaffCategory Category { get; init; }
    public CourseKind? CourseKind { get; init; }
    public EmploymentForm Employment { get; init; }
    public string? EntrySource { get; init; }
    public DateOnly? WorkStartedOn { get; init; }
    public SchoolPosition? Position { get; init; }
    public DateOnly? PositionSince { get; init; }
    public bool? IsHomeroomTeacher { get; init; }
    public int? PostGrade { get; init; }
    public string? Education { get; init; }
    public string? Degree { get; init; }
    public ProfessionalTitle? Title { get; init; }
    public DateOnly? TitleSince { get; init; }
    public ServiceStatus Status { get; init; }

    /// <summary>The differences to <paramref name="other"/> by the roster's column names.</summary>
    public IReadOnlyList<FieldChange> ChangesTo(TeacherProfile other)
        => [.. Fields.Select(f => new FieldChange(f.Column, f.Show(this), f.Show(other))).Where(c => c.Before != c.After)];

    /// <summary>A dated attribute as its number; null = not given.</summary>
    public int? Get(TeacherAttribute attribute) => attribute switch
    {
        TeacherAttribute.Category => (int)Category,
        TeacherAttribute.Employment => (int)Employment,
        TeacherAttribute.Stage => (int?)Stage,
        TeacherAttribute.CourseKind => (int?)CourseKind,
        _ => (int?)Title,
    };

    /// <summary>With a dated attribute changed; a 职称 also takes the day as 职称取得日期.</summary>
    public TeacherProfile With(TeacherAttribute attribute, int? value, DateOnly from) => attribute switch
    {
        TeacherAttribute.Category => this with { Category = (StaffCategory)value!.Value },
        TeacherAttribute.Employment => this with { Employment = (EmploymentForm)value!.Value },
        TeacherAttribute.Stage => this with { Stage = (SchoolStage?)value },
        TeacherAttribute.CourseKind => this with { CourseKind = (CourseKind?)value },
        _ => this with { Title = (ProfessionalTitle?)value, TitleSince = from },
    };

    private static readonly (string Column, Func<TeacherProfile, string?> Show)[] Fields =
    [
        ("姓名", p => p.Name), ("性别", p => Terms.Of(p.Sex)), ("出生日期", p => Day(p.BirthDate)), ("民族", p => p.Ethnicity),
        ("政治面貌", p => p.PoliticalStatus), ("邮箱", p => p.Email), ("任教学段", p => p.Stage is { } s ? Terms.Of(s) : null),
        ("任教学科", p => p.Subject), ("教师类别", p => Terms.Of(p.Category)),
        ("课程类别", p => p.CourseKind is { } k ? Terms.Of(k) : null), ("用工形式", p => Terms.Of(p.Employment)),
        ("来源", p => p.EntrySource), ("参加工作日期", p => Day(p.WorkStartedOn)),
        ("职务", p => p.Position is { } o ? Terms.Of(o) : null), ("任职日期", p => Day(p.PositionSince)),
        ("班主任", p => p.IsHomeroomTeacher switch { true => "是", false => "否", null => null }), ("岗位等级", p => p.PostGrade?.ToString()),
        ("最高学历", p => p.Education), ("最高学位", p => p.Degree), ("职称", p => p.Title is { } t ? Terms.Of(t) : null),
        ("职称取得日期", p => Day(p.TitleSince)), ("在职状态", p => Terms.Of(p.Status)),
    ];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd");
}
