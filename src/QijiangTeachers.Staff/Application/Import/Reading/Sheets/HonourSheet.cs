namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>Sheet 称号; a row is identified by 教师编号 + 称号 + 认定日期.</summary>
public static class HonourSheet
{
    public static readonly Column<string> TeacherNo = Columns.Code("教师编号", required: true);
    public static readonly Column<string> Title = Columns.Word("称号", RosterWords.HonourTitles, required: true);
    public static readonly Column<DateOnly> RecognisedOn = Columns.Date("认定日期", required: true);
    /// <summary>Inclusive; empty = term unknown, open-ended.</summary>
    public static readonly Column<DateOnly> LastDay = Columns.LastDay("有效期至");
    /// <summary>The first day without the title.</summary>
    public static readonly Column<DateOnly> EndedOn = Columns.Date("终止日期");
    public static readonly Column<string> EndReason = Columns.Text("终止原因", maxLength: 200);
    public static readonly Column<string> DocumentNo = Columns.Text("认定文号");

    public static readonly SheetDefinition Definition = new("称号",
        TeacherNo, Title, RecognisedOn, LastDay, EndedOn, EndReason, DocumentNo);
}
