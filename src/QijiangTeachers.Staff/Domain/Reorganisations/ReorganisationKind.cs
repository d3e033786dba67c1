using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Domain;

/// <summary>What becomes of a school.</summary>
public enum ReorganisationKind
{
    /// <summary>All people and posts go to one other school.</summary>
    [Term("并入", English = "Merge")] Merge = 1,

    /// <summary>People go to one school or several.</summary>
    [Term("撤销", English = "Close")] Close = 2,

    /// <summary>Some people go; the school stays.</summary>
    [Term("分设", English = "Split")] Split = 3,
}
