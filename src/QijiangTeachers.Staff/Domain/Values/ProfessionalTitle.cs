using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Domain;

/// <summary>职称, in rising order.</summary>
public enum ProfessionalTitle
{
    [Term("未定级")] Ungraded = 0,
    [Term("三级教师")] ThirdGrade = 1,
    [Term("二级教师")] SecondGrade = 2,
    [Term("一级教师")] FirstGrade = 3,
    [Term("高级教师")] Senior = 4,
    [Term("正高级教师")] ProfessorSenior = 5,
}
