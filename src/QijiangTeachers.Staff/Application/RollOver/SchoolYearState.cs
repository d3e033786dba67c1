using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Application.RollOver;

/// <summary>How far a school is with the facts of a school year.</summary>
public enum SchoolYearState
{
    /// <summary>None yet; those of an earlier year can be carried over.</summary>
    [Term("未填报", English = "Not given")] Missing = 1,
    [Term("沿用，待确认", English = "Carried over, to be confirmed")] CarriedOver = 2,
    [Term("已确认", English = "Confirmed")] Given = 3,
}
