using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Rotation.Domain;

/// <summary>How a rotation stands on a day.</summary>
public enum PlacementState
{
    [Term("未开始", English = "Not begun")] NotYet,
    [Term("进行中", English = "Running")] Running,
    [Term("已返回", English = "Returned")] Over,
}
