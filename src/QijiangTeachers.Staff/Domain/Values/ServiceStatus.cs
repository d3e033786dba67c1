using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Domain;

/// <summary>在职状态 as a file states it. Whether somebody is in service on a day follows from the spells.</summary>
public enum ServiceStatus
{
    [Term("在职", English = "In service")] InService = 1,
    [Term("退休", English = "Retired")] Retired = 2,
    [Term("离职", English = "Resigned")] Resigned = 3,
    /// <summary>Left for a school outside the district.</summary>
    [Term("调出", English = "Moved away")] TransferredOut = 4,
    [Term("去世", English = "Deceased")] Deceased = 5,
}
