using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>Sheet 假期与豁免; a row is identified by 教师编号 + 类型 + 开始日期.</summary>
public static class LeaveSheet
{
    public static readonly Column<string> TeacherNo = Columns.Code("教师编号", required: true);
    public static readonly Column<LeaveKind> Kind = Columns.Term<LeaveKind>("类型", required: true);
    public static readonly Column<DateOnly> From = Columns.Date("开始日期", required: true);
    /// <summary>Inclusive.</summary>
    public static readonly Column<DateOnly> LastDay = Columns.LastDay("结束日期");
    public static readonly Column<string> Reason = Columns.Text("事由", maxLength: 500);

    public static readonly SheetDefinition Definition = new("假期与豁免",
        TeacherNo, Kind, From, LastDay, Reason);
}
