using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Training.Application.Hours;

/// <summary>The exported ledger: the columns of the roster's sheet first.</summary>
internal static class HourEntryColumns
{
    public const string Sheet = "学时";

    public static IReadOnlyList<TableColumn<HourEntryDto>> All { get; } =
    [
        new("教师编号", e => e.TeacherNo) { Format = CellFormat.Text, Width = 16 }, new("项目名称", e => e.Activity) { Width = 36 }, new("层级", e => Terms.Of(e.Level)) { Width = 10 },
        new("类别", e => e.Category is { } category ? Terms.Of(category) : null) { Width = 12 }, new("方式", e => e.Form is { } form ? Terms.Of(form) : null) { Width = 8 },
        new("学时", e => e.Hours) { Width = 8 }, new("应用学时", e => e.AppliedHours) { Width = 10 }, new("开始日期", e => e.StartOn) { Format = CellFormat.Date, Width = 12 },
        new("结束日期", e => e.EndOn) { Format = CellFormat.Date, Width = 12 }, new("组织单位", e => e.Organiser) { Width = 24 },
        new("证书编号", e => e.CertificateNo) { Format = CellFormat.Text, Width = 20 }, new("姓名", e => e.Name) { Width = 12 }, new("学校", e => e.SchoolName) { Width = 24 },
        new("状态", e => e.IsReversal ? "冲销" : e.IsReversed ? "已冲销" : "计入") { Width = 10 }, new("登记人", e => e.RecordedBy) { Width = 14 }, new("原因", e => e.Reason) { Width = 30 },
    ];
}
