using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Rotation.Application.Placements;

/// <summary>The exported list: the columns of the roster's sheet first, so that it can be imported again.</summary>
internal static class RotationPlacementColumns
{
    public const string Sheet = "轮岗";

    public static IReadOnlyList<TableColumn<RotationPlacementDto>> All { get; } =
    [
        new("教师编号", p => p.TeacherNo) { Format = CellFormat.Text, Width = 16 }, new("学年", p => p.SchoolYear) { Width = 8 },
        new("原学校编码", p => p.FromSchoolCode) { Format = CellFormat.Text, Width = 14 }, new("去向学校编码", p => p.ToSchoolCode) { Format = CellFormat.Text, Width = 14 },
        new("开始日期", p => p.StartOn) { Format = CellFormat.Date, Width = 12 }, new("结束日期", p => p.EndOn) { Format = CellFormat.Date, Width = 12 },
        new("类型", p => Terms.Of(p.Kind)) { Width = 8 }, new("姓名", p => p.Name) { Width = 12 }, new("原学校", p => p.FromSchoolName) { Width = 24 },
        new("去向学校", p => p.ToSchoolName) { Width = 24 }, new("天数", p => p.Days) { Width = 8 }, new("提前结束原因", p => p.EndReason) { Width = 24 },
        new("状态", p => Terms.Of(p.State)) { Width = 10 },
    ];
}
