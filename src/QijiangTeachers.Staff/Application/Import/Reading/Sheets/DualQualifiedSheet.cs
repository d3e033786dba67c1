namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>Sheet 双师型; a row is identified by 教师编号 + 等级 + 认定日期.</summary>
public static class DualQualifiedSheet
{
    public static readonly Column<string> TeacherNo = Columns.Code("教师编号", required: true);
    public static readonly Column<string> Level = Columns.Word("等级", RosterWords.DualQualifiedLevels, required: true);
    public static readonly Column<DateOnly> RecognisedOn = Columns.Date("认定日期", required: true);
    /// <summary>Inclusive; empty = open-ended.</summary>
    public static readonly Column<DateOnly> LastDay = Columns.LastDay("有效期至");
    public static readonly Column<string> DocumentNo = Columns.Text("认定文号");

    public static readonly SheetDefinition Definition = new("双师型",
        TeacherNo, Level, RecognisedOn, LastDay, DocumentNo);
}
