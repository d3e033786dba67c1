using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>How a person stands on a day, from the spells; after the last one the word that the roster gives.</summary>
public enum TeacherState
{
    [Term("在职")] InService = 1,
    [Term("退休")] Retired = 2,
    [Term("离职")] Resigned = 3,
    [Term("调出")] TransferredOut = 4,
    [Term("去世")] Deceased = 5,
    [Term("未到岗")] NotYet = 6,
    /// <summary>Between two spells, or no spell on record.</summary>
    [Term("不在职")] OutOfService = 7,
}
