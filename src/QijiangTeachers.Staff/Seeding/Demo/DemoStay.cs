using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Seeding.Demo;

/// <summary>A main spell of a made-up person, <paramref name="To"/> exclusive.</summary>
public sealed record DemoStay(DemoSchool School, DateOnly From, DateOnly To, StaffCategory Category, EmploymentForm Employment, SchoolStage? Stage, CourseKind? CourseKind)
{
    public bool Contains(DateOnly day) => From <= day && day < To;

    public bool IsFullTime => Category == StaffCategory.FullTimeTeacher && Employment is EmploymentForm.Established or EmploymentForm.Contract;

    public EffectivePeriod Period => new(From, To);
}
