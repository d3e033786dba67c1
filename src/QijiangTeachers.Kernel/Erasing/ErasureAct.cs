using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Kernel.Erasing;

/// <summary>What erasing a person does with a row.</summary>
public enum ErasureAct
{
    /// <summary>Figures of past days rest on it, and it says nothing by which somebody is known.</summary>
    [Term("保留", English = "Kept")] Kept = 1,

    /// <summary>Stays, without what identifies the person.</summary>
    [Term("去除身份信息", English = "Made nameless")] Emptied = 2,
    [Term("删除", English = "Removed")] Removed = 3,
}
