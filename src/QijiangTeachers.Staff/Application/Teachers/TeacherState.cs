using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>How a person stands on a day, from the spells; after the last one the word that the roster gives.</summary>
public enum TeacherState
{
    [Term("在职", English = "In service")] InService = 1,
    [Term("退休", English = "Retired")] Retired = 2,
    [Term("离职", English = "Resigned")] Resigned = 3,
    [Term("调出", English = "Moved away")] TransferredOut = 4,
    [Term("去世", English = "Deceased")] Deceased = 5,
    [Term("未到岗", English = "Not yet arrived")] NotYet = 6,
    /// <summary>Between two spells, or no spell on record.</summary>
    [Term("不在职", English = "Not in service")] OutOfService = 7,
}
