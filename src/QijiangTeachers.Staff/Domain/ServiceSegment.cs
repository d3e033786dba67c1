using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Staff.Domain;

/// <summary>
/// Derived by <see cref="ServiceHistory"/>: a span of days of a main spell in which nothing about the person's service
/// changes. At most one per person and day; none = not in service. Every count over people starts here.
/// </summary>
public sealed class ServiceSegment : IDated
{
    private ServiceSegment() { }

    internal ServiceSegment(Guid teacherId, Guid schoolId, EffectivePeriod period, DateOnly chainFrom, ServiceAttributes attributes, DateOnly? confirmedOn)
    {
        (TeacherId, SchoolId, From, To, ChainFrom) = (teacherId, schoolId, period.From, period.To, chainFrom);
        (Category, Employment, Stage, CourseKind, Title) = attributes;
        ConfirmedOn = confirmedOn;
        IsFullTimeTeacher = Category == StaffCategory.FullTimeTeacher && Employment is EmploymentForm.Established or EmploymentForm.Contract;
    }

    public Guid TeacherId { get; private init; }

    /// <summary>The employer school.</summary>
    public Guid SchoolId { get; private init; }
    public DateOnly From { get; private init; }
    public DateOnly To { get; private init; }

    /// <summary>First day of the unbroken chain of main spells at this school (one ends the day before the next begins).</summary>
    public DateOnly ChainFrom { get; private init; }
    public StaffCategory Category { get; private init; }
    public EmploymentForm Employment { get; private init; }
    public SchoolStage? Stage { get; private init; }
    public CourseKind? CourseKind { get; private init; }
    public ProfessionalTitle? Title { get; private init; }

    /// <summary>核对确认 of the person, so that lists are put in order by it without a look at the persons.</summary>
    public DateOnly? ConfirmedOn { get; private init; }

    /// <summary>教师类别 专任教师 and 用工形式 在编 or 聘用 (domain.md §6).</summary>
    public bool IsFullTimeTeacher { get; private init; }
}
