using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Domain;

/// <summary>职称, in rising order.</summary>
public enum ProfessionalTitle
{
    [Term("未定级", English = "Ungraded")] Ungraded = 0,
    [Term("三级教师", English = "Third-grade teacher")] ThirdGrade = 1,
    [Term("二级教师", English = "Second-grade teacher")] SecondGrade = 2,
    [Term("一级教师", English = "First-grade teacher")] FirstGrade = 3,
    [Term("高级教师", English = "Senior teacher")] Senior = 4,
    [Term("正高级教师", English = "Professorial senior teacher")] ProfessorSenior = 5,
}
