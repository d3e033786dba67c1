using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Domain;

/// <summary>The attributes of a person that count by date.</summary>
public enum TeacherAttribute
{
    [Term("教师类别")] Category = 1,
    [Term("用工形式")] Employment = 2,
    [Term("任教学段")] Stage = 3,
    [Term("课程类别")] CourseKind = 4,
    [Term("职称")] Title = 5,
}
