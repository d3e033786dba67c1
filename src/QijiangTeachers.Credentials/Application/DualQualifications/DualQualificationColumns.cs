using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Credentials.Application.DualQualifications;

/// <summary>The exported list: the columns of the roster's sheet first, so that it can be imported again.</summary>
internal static class DualQualificationColumns
{
    public const string Sheet = "双师型";

    public static IReadOnlyList<TableColumn<DualQualificationDto>> All { get; } =
    [
        new("教师编号", q => q.TeacherNo) { Format = CellFormat.Text, Width = 16 }, new("等级", q => Terms.Of(q.Level)) { Width = 10 },
        new("认定日期", q => q.RecognisedOn) { Format = CellFormat.Date, Width = 12 }, new("有效期至", q => q.ValidUntil) { Format = CellFormat.Date, Width = 12 },
        new("认定文号", q => q.DocumentNo) { Width = 24 }, new("终止日期", q => q.EndedOn) { Format = CellFormat.Date, Width = 12 },
        new("终止原因", q => q.EndReason) { Width = 18 }, new("姓名", q => q.Name) { Width = 12 }, new("学校", q => q.SchoolName) { Width = 24 },
        new("状态", q => Terms.Of(q.State)) { Width = 12 },
    ];
}
