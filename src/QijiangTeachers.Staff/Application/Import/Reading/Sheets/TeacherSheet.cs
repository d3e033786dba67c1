using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>Sheet 教师; a row is identified by 教师编号.</summary>
public static class TeacherSheet
{
    public static readonly Column<string> TeacherNo = Columns.Code("教师编号", required: true);
    public static readonly Column<string> FullName = Columns.Text("姓名", required: true, maxLength: 64);
    public static readonly Column<ResidentId> IdNumber = Columns.IdNumber("身份证号");
    /// <summary>Taken from the ID number; a difference is a warning.</summary>
    public static readonly Column<Sex> Sex = Columns.Term<Sex>("性别");
    /// <summary>Taken from the ID number; a difference is a warning.</summary>
    public static readonly Column<DateOnly> BirthDate = Columns.Date("出生日期");
    public static readonly Column<string> Ethnicity = Columns.Text("民族");
    public static readonly Column<string> PoliticalStatus = Columns.Text("政治面貌");
    public static readonly Column<string> Phone = Columns.Code("手机");
    public static readonly Column<string> Email = Columns.Text("邮箱");
    public static readonly Column<string> SchoolCode = Columns.Code("学校编码", required: true);
    public static readonly Column<SchoolStage> Stage = Columns.Term<SchoolStage>("任教学段");
    public static readonly Column<string> Subject = Columns.Text("任教学科");
    public static readonly Column<StaffCategory> Category = Columns.Term<StaffCategory>("教师类别", required: true);
    public static readonly Column<CourseKind> CourseKind = Columns.Term<CourseKind>("课程类别");
    public static readonly Column<EmploymentForm> Form = Columns.Term<EmploymentForm>("用工形式", required: true);
    public static readonly Column<string> Source = Columns.Text("来源");
    public static readonly Column<DateOnly> WorkingSince = Columns.Date("参加工作日期");
    public static readonly Column<DateOnly> ArrivedOn = Columns.Date("到校日期", required: true);
    public static readonly Column<SchoolPosition> Position = Columns.Term<SchoolPosition>("职务");
    public static readonly Column<DateOnly> PositionSince = Columns.Date("任职日期");
    public static readonly Column<bool> IsHomeroomTeacher = Columns.YesNo("班主任");
    public static readonly Column<int> PostGrade = Columns.Whole("岗位等级", min: 1, max: 13, unit: "级");
    public static readonly Column<string> Education = Columns.Text("最高学历");
    public static readonly Column<string> Degree = Columns.Text("最高学位");
    public static readonly Column<ProfessionalTitle> Title = Columns.Term<ProfessionalTitle>("职称");
    public static readonly Column<DateOnly> TitleSince = Columns.Date("职称取得日期");
    public static readonly Column<ServiceStatus> Status = Columns.Term<ServiceStatus>("在职状态", required: true);
    /// <summary>Inclusive: the last day in service.</summary>
    public static readonly Column<DateOnly> LeftOn = Columns.LastDay("离校日期");

    public static readonly SheetDefinition Definition = new("教师",
        TeacherNo, FullName, IdNumber, Sex, BirthDate, Ethnicity, PoliticalStatus, Phone, Email, SchoolCode,
        Stage, Subject, Category, CourseKind, Form, Source, WorkingSince, ArrivedOn, Position, PositionSince,
        IsHomeroomTeacher, PostGrade, Education, Degree, Title, TitleSince, Status, LeftOn);
}
