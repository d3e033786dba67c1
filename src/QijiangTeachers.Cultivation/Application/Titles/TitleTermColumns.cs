using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Cultivation.Application.Titles;

/// <summary>The exported list: the columns of the roster's sheet first, so that it can be imported again.</summary>
internal static class TitleTermColumns
{
    public const string Sheet = "称号";

    public static IReadOnlyList<TableColumn<TitleTermDto>> All { get; } =
    [
        new("教师编号", t => t.TeacherNo) { Format = CellFormat.Text, Width = 16 }, new("称号", t => Terms.Of(t.Title)) { Width = 18 },
        new("认定日期", t => t.RecognisedOn) { Format = CellFormat.Date, Width = 12 }, new("有效期至", t => t.ValidUntil) { Format = CellFormat.Date, Width = 12 },
        new("终止日期", t => t.EndedOn) { Format = CellFormat.Date, Width = 12 }, new("终止原因", t => t.EndReason) { Width = 18 },
        new("认定文号", t => t.DocumentNo) { Width = 24 }, new("姓名", t => t.Name) { Width = 12 }, new("学校", t => t.SchoolName) { Width = 24 },
        new("梯队", t => t.Tier is { } tier ? Terms.Of(tier) : null) { Width = 16 }, new("状态", t => Terms.Of(t.State)) { Width = 12 },
    ];
}
