using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Domain;

/// <summary>课程类别: what a teacher of a vocational school teaches.</summary>
public enum CourseKind
{
    /// <summary>Never counts towards the share of dual-qualified teachers.</summary>
    [Term("公共基础课", English = "General course")] PublicBasic = 1,
    [Term("专业课", English = "Specialised course")] Professional = 2,
    [Term("实习指导课", English = "Practice instruction")] PracticeInstruction = 3,
}
