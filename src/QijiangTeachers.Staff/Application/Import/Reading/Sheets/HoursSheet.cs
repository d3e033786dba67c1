namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>Sheet 学时; a row is identified by 教师编号 + 项目名称 + 开始日期.</summary>
public static class HoursSheet
{
    public static readonly Column<string> TeacherNo = Columns.Code("教师编号", required: true);
    public static readonly Column<string> Project = Columns.Text("项目名称", required: true, maxLength: 200);
    public static readonly Column<string> Level = Columns.Word("层级", RosterWords.TrainingLevels, required: true);
    public static readonly Column<string> Category = Columns.Word("类别", RosterWords.TrainingCategories);
    public static readonly Column<string> Form = Columns.Word("方式", RosterWords.TrainingForms);
    public static readonly Column<decimal> Hours = Columns.Hours("学时", required: true);
    /// <summary>School-based application, part of 学时.</summary>
    public static readonly Column<decimal> AppliedHours = Columns.Hours("应用学时", zeroAllowed: true);
    public static readonly Column<DateOnly> From = Columns.Date("开始日期", required: true);
    /// <summary>Inclusive.</summary>
    public static readonly Column<DateOnly> LastDay = Columns.LastDay("结束日期", required: true);
    public static readonly Column<string> Organiser = Columns.Text("组织单位");
    public static readonly Column<string> CertificateNo = Columns.Code("证书编号", maxLength: 64);

    public static readonly SheetDefinition Definition = new("学时",
        TeacherNo, Project, Level, Category, Form, Hours, AppliedHours, From, LastDay, Organiser,
        CertificateNo);
}
