using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Kernel.Merging;

/// <summary>What a merge does with a row.</summary>
public enum RowAct
{
    [Term("移入", English = "Moved")] Moved = 1,

    /// <summary>Says what the other record says already: it stays with the absorbed record, out of every count.</summary>
    [Term("搁置", English = "Set aside")] SetAside = 2,

    /// <summary>Stays where it is, with another value.</summary>
    [Term("调整", English = "Adjusted")] Changed = 3,
    [Term("新增", English = "Added")] Added = 4,

    /// <summary>Stands in the way: nothing is merged before somebody has settled it.</summary>
    [Term("须先处理", English = "To be settled first")] Blocked = 5,
}
