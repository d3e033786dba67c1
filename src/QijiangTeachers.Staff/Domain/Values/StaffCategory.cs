using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Domain;

/// <summary>教师类别: the kind of work. Only <see cref="FullTimeTeacher"/> counts as a full-time teacher.</summary>
public enum StaffCategory
{
    [Term("专任教师", English = "Full-time teacher")] FullTimeTeacher = 1,
    [Term("教研人员", English = "Teaching researcher")] TeachingResearcher = 2,
    [Term("行政人员", English = "Administrative staff")] Administrative = 3,
    [Term("教辅人员", English = "Teaching support staff")] TeachingSupport = 4,
    [Term("工勤人员", English = "General service staff")] GeneralService = 5,
}
