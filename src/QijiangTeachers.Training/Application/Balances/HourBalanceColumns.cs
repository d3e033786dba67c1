using Microsoft.Extensions.Localization;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Training.Application.Balances;

/// <summary>The exported progress, in the language of the reader: nobody imports it again.</summary>
internal static class HourBalanceColumns
{
    public static IReadOnlyList<TableColumn<HourBalanceDto>> In(IStringLocalizer<TrainingModule> T) =>
    [
        new(T["Balances:TeacherNo"], b => b.TeacherNo) { Format = CellFormat.Text, Width = 16 }, new(T["Balances:Name"], b => b.Name) { Width = 12 }, new(T["Balances:School"], b => b.SchoolName) { Width = 24 },
        new(T["Balances:Stage"], b => b.Stage is { } stage ? Terms.Shown(stage) : null) { Width = 10 }, new(T["Balances:Subject"], b => b.Subject) { Width = 12 }, new(T["Balances:Months"], b => b.Months) { Width = 12 },
        new(T["Balances:Owed"], b => b.Owed) { Width = 10 }, new(T["Balances:Counted"], b => b.Counted) { Width = 10 }, new(T["Balances:Missing"], b => b.Missing) { Width = 8 },
        new(T["Balances:ThisYear"], b => b.ThisYear) { Width = 10 }, new(T["Balances:Done"], b => T[b.IsDone ? "Balances:Yes" : "Balances:No"].Value) { Width = 8 },
    ];
}
