using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Domain;

/// <summary>The attributes of a person that count by date.</summary>
public enum TeacherAttribute
{
    [Term("教师类别", English = "Staff category")] Category = 1,
    [Term("用工形式", English = "Form of employment")] Employment = 2,
    [Term("任教学段", English = "Stage taught")] Stage = 3,
    [Term("课程类别", English = "Course kind")] CourseKind = 4,
    [Term("职称", English = "Professional title")] Title = 5,
}
