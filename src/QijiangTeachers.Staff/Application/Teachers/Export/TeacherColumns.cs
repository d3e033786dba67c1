using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Import.Reading;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>The columns from which an exported list is made: those of the sheet 教师 under the same heads, and what is computed.</summary>
public static class TeacherColumns
{
    /// <summary>The heads that may be chosen, in their usual order.</summary>
    public static IReadOnlyList<string> Names => [.. All.Select(c => c.Header)];

    /// <summary>The heads that say whom a row is about.</summary>
    public static IReadOnlyList<string> Usual { get; } = ["教师编号", "姓名", "性别", "学校名称", "任教学段", "任教学科", "教师类别", "用工形式", "职称", "到校日期", "在职状态"];

    internal static IReadOnlyList<TableColumn<TeacherExportRow>> All { get; } =
    [
        Text(TeacherSheet.TeacherNo, r => r.Teacher.Number), Text(TeacherSheet.FullName, r => r.Teacher.Name),
        Text(TeacherSheet.IdNumber, r => r.Teacher.MaskedIdNumber), Text(TeacherSheet.Sex, r => Terms.Of(r.Teacher.Sex)),
        Day(TeacherSheet.BirthDate, r => r.Teacher.BirthDate), Text(TeacherSheet.Ethnicity, r => r.Teacher.Ethnicity),
        Text(TeacherSheet.PoliticalStatus, r => r.Teacher.PoliticalStatus), Text(TeacherSheet.Phone, r => r.Teacher.MaskedPhone),
        Text(TeacherSheet.Email, r => Mask.Email(r.Teacher.Email)), Text(TeacherSheet.SchoolCode, r => r.SchoolCode), Text("学校名称", r => r.SchoolName),
        Text(TeacherSheet.Stage, r => TermOf(r.Service is null ? r.Teacher.Stage : r.Service.Stage)), Text(TeacherSheet.Subject, r => r.Teacher.Subject),
        Text(TeacherSheet.Category, r => Terms.Of(r.Service?.Category ?? r.Teacher.Category)),
        Text(TeacherSheet.CourseKind, r => TermOf(r.Service is null ? r.Teacher.CourseKind : r.Service.CourseKind)),
        Text(TeacherSheet.Form, r => Terms.Of(r.Service?.Employment ?? r.Teacher.Employment)), Text(TeacherSheet.Source, r => r.Teacher.EntrySource),
        Day(TeacherSheet.WorkingSince, r => r.Teacher.WorkStartedOn), Day(TeacherSheet.ArrivedOn, r => r.ArrivedOn),
        Text(TeacherSheet.Position, r => TermOf(r.Teacher.Position)), Day(TeacherSheet.PositionSince, r => r.Teacher.PositionSince),
        new(TeacherSheet.IsHomeroomTeacher.Name, r => r.Teacher.IsHomeroomTeacher), new(TeacherSheet.PostGrade.Name, r => r.Teacher.PostGrade),
        Text(TeacherSheet.Education, r => r.Teacher.Education), Text(TeacherSheet.Degree, r => r.Teacher.Degree),
        Text(TeacherSheet.Title, r => TermOf(r.Service is null ? r.Teacher.Title : r.Service.Title)), Day(TeacherSheet.TitleSince, r => r.Teacher.TitleSince),
        Text(TeacherSheet.Status, r => Terms.Of(r.State)), Day(TeacherSheet.LeftOn, r => r.LeftOn),
        Day("退休日期", r => (r.Service is null ? r.Teacher.Title : r.Service.Title) >= ProfessionalTitle.Senior ? r.Teacher.SeniorRetirementOn : r.Teacher.RegularRetirementOn),
        Day("核对确认日期", r => r.Teacher.ConfirmedOn),
    ];

    /// <exception cref="InputInvalidException">A head that doesn't exist; the message lists those that do.</exception>
    internal static IReadOnlyList<TableColumn<TeacherExportRow>> Choose(IReadOnlyList<string>? names)
    {
        if (names is not { Count: > 0 }) return All;
        if (names.FirstOrDefault(n => All.All(c => c.Header != n)) is { } unknown)
            throw new InputInvalidException("columns", "UnknownWord", ("Word", unknown), ("Known", string.Join("、", Names)));
        return [.. names.Distinct().Select(n => All.First(c => c.Header == n))];
    }

    private static TableColumn<TeacherExportRow> Text(Column column, Func<TeacherExportRow, string?> value) => Text(column.Name, value);
    private static TableColumn<TeacherExportRow> Text(string name, Func<TeacherExportRow, string?> value) => new(name, value) { Format = CellFormat.Text };
    private static TableColumn<TeacherExportRow> Day(Column column, Func<TeacherExportRow, DateOnly?> value) => Day(column.Name, value);
    private static TableColumn<TeacherExportRow> Day(string name, Func<TeacherExportRow, DateOnly?> value) => new(name, r => value(r)) { Format = CellFormat.Date };
    private static string? TermOf<T>(T? value) where T : struct, Enum => value is { } known ? Terms.Of(known) : null;
}
