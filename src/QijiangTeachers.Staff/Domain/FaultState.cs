using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Domain;

/// <summary>What became of a report.</summary>
public enum FaultState
{
    [Term("待处理", English = "Open")] Open = 1,
    /// <summary>The fact was wrong and has been corrected.</summary>
    [Term("已更正", English = "Corrected")] Corrected = 2,
    /// <summary>The fact stands, with the reason.</summary>
    [Term("不更正", English = "Not corrected")] Declined = 3,
    [Term("已撤回", English = "Withdrawn")] Withdrawn = 4,
}
