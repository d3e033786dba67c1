using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Rotation.Domain;

/// <summary>How a rotation stands on a day.</summary>
public enum PlacementState
{
    [Term("未开始")] NotYet,
    [Term("进行中")] Running,
    [Term("已返回")] Over,
}
