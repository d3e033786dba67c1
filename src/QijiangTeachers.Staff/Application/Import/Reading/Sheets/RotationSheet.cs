using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>Sheet 轮岗; a row is identified by 教师编号 + 类型 + 开始日期.</summary>
public static class RotationSheet
{
    public static readonly Column<string> TeacherNo = Columns.Code("教师编号", required: true);
    public static readonly Column<SchoolYear> Year = Columns.Year("学年", required: true);
    public static readonly Column<string> FromSchoolCode = Columns.Code("原学校编码", required: true);
    public static readonly Column<string> ToSchoolCode = Columns.Code("去向学校编码", required: true);
    public static readonly Column<DateOnly> From = Columns.Date("开始日期", required: true);
    /// <summary>Inclusive; empty = open.</summary>
    public static readonly Column<DateOnly> LastDay = Columns.LastDay("结束日期");
    public static readonly Column<string> Kind = Columns.Word("类型", RosterWords.RotationKinds, required: true);

    public static readonly SheetDefinition Definition = new("轮岗",
        TeacherNo, Year, FromSchoolCode, ToSchoolCode, From, LastDay, Kind);
}
