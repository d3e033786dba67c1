namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>Computed from the facts on the day; months are completed months, rules as in <see cref="Domain.ServiceYears"/>.</summary>
/// <param name="TeachingMonths">教龄.</param>
/// <param name="KnownSince">The first day of service on record: what came before counts in 工龄 only.</param>
/// <param name="RuralMonths">乡村教龄.</param>
/// <param name="WorkingMonths">工龄; null when 参加工作日期 is not given.</param>
/// <param name="MonthsAtSchool">Without a break at the present school; null when not in service.</param>
/// <param name="Age">Completed years.</param>
/// <param name="RetiresOn">Statutory retirement.</param>
/// <param name="RetirementAge">The age it starts from: 60 or 55.</param>
/// <param name="RetirementDelayMonths">The months added since 2025.</param>
public sealed record TeacherYearsDto(
    int TeachingMonths, DateOnly? KnownSince, int RuralMonths, int? WorkingMonths, int? MonthsAtSchool, int Age, DateOnly RetiresOn, int RetirementAge, int RetirementDelayMonths);
