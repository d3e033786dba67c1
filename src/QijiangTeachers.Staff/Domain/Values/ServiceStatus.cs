using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Domain;

/// <summary>在职状态 as a file states it. Whether somebody is in service on a day follows from the spells.</summary>
public enum ServiceStatus
{
    [Term("在职")] InService = 1,
    [Term("退休")] Retired = 2,
    [Term("离职")] Resigned = 3,
    /// <summary>Left for a school outside the district.</summary>
    [Term("调出")] TransferredOut = 4,
    [Term("去世")] Deceased = 5,
}
