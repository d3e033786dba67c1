using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>Sheet 任职经历; a row is identified by 教师编号 + 学校编码 + 开始日期.</summary>
public static class SpellSheet
{
    public static readonly Column<string> TeacherNo = Columns.Code("教师编号", required: true);
    public static readonly Column<string> SchoolCode = Columns.Code("学校编码", required: true);
    public static readonly Column<DateOnly> From = Columns.Date("开始日期", required: true);
    /// <summary>Inclusive.</summary>
    public static readonly Column<DateOnly> LastDay = Columns.LastDay("结束日期");
    public static readonly Column<SpellKind> Kind = Columns.Term<SpellKind>("任职类型", required: true);
    public static readonly Column<StaffCategory> Category = Columns.Term<StaffCategory>("教师类别");
    public static readonly Column<EmploymentForm> Form = Columns.Term<EmploymentForm>("用工形式");
    public static readonly Column<SchoolStage> Stage = Columns.Term<SchoolStage>("任教学段");
    public static readonly Column<CourseKind> CourseKind = Columns.Term<CourseKind>("课程类别");
    public static readonly Column<string> Note = Columns.Text("备注", maxLength: 500);

    public static readonly SheetDefinition Definition = new("任职经历",
        TeacherNo, SchoolCode, From, LastDay, Kind, Category, Form, Stage, CourseKind, Note);
}
