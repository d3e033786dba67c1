using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Training.Application.Balances;

/// <summary>The exported progress.</summary>
internal static class HourBalanceColumns
{
    public const string Sheet = "学时进度";

    public static IReadOnlyList<TableColumn<HourBalanceDto>> All { get; } =
    [
        new("教师编号", b => b.TeacherNo) { Format = CellFormat.Text, Width = 16 }, new("姓名", b => b.Name) { Width = 12 }, new("学校", b => b.SchoolName) { Width = 24 },
        new("任教学段", b => b.Stage is { } stage ? Terms.Of(stage) : null) { Width = 10 }, new("任教学科", b => b.Subject) { Width = 12 }, new("计学时月数", b => b.Months) { Width = 12 },
        new("应有学时", b => b.Owed) { Width = 10 }, new("计入学时", b => b.Counted) { Width = 10 }, new("还差", b => b.Missing) { Width = 8 },
        new("本年学时", b => b.ThisYear) { Width = 10 }, new("达到", b => b.IsDone) { Width = 8 },
    ];
}
