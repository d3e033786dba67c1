using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Import.Reading;
using static QijiangTeachers.Staff.Import.Reading.TeacherSheet;

namespace QijiangTeachers.Staff.Import;

/// <summary>The rules that a 教师 row can break by itself (import-format.md, 2 and 5) and its warnings.</summary>
internal static class TeacherRowRules
{
    private const int WorkingAge = 16;

    public static void Check(JudgedRow row)
    {
        CheckService(row);
        row.CheckOrder(ArrivedOn, LeftOn, row.Value(LeftOn));
        if (!row.IsReadable(IdNumber)) return;
        var id = row.Source.Required(IdNumber);
        CheckAge(row, WorkingSince, id);
        CheckAge(row, ArrivedOn, id);
        Compare(row, TeacherSheet.Sex, Terms.Of(id.Sex), row.Source.Value(TeacherSheet.Sex) is { } sex ? sex == id.Sex : null);
        Compare(row, BirthDate, $"{id.BirthDate:yyyy-MM-dd}", row.Source.Value(BirthDate) is { } day ? day == id.BirthDate : null);
    }

    private static void CheckService(JudgedRow row)
    {
        if (row.Value(Status) is not { } status) return;
        var left = row.Value(LeftOn);
        if (status != ServiceStatus.InService && left is null)
            row.Wrong(LeftOn, $"在职状态为“{Terms.Of(status)}”，缺离校日期", "填写最后在职日，例如 2025-06-30");
        if (status == ServiceStatus.InService && left is not null)
            row.Wrong(LeftOn, "在职状态为“在职”，却有离校日期", "已离校的改在职状态，仍在职的清空离校日期");
    }

    private static void CheckAge(JudgedRow row, Column<DateOnly> column, ResidentId id)
    {
        if (row.Value(column) < id.BirthDate.AddYears(WorkingAge)) row.Wrong(column, $"早于 {WorkingAge} 周岁（{id.BirthDate:yyyy-MM-dd} 出生）", $"核对{column.Name}和身份证号");
    }

    /// <summary>The ID wins, whatever the column says.</summary>
    private static void Compare(JudgedRow row, Column column, string byId, bool? agrees)
    {
        if (!row.IsReadable(column)) row.Forgive(column, $"看不懂，按身份证号取 {byId}", "改正或清空");
        else if (agrees == false) row.Warn(column, $"与身份证号不一致，按身份证号取 {byId}", "核对身份证号，改正或清空");
    }
}
