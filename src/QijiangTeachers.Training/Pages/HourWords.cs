using QijiangTeachers.Training.Application.Hours;
using QijiangTeachers.Training.Domain;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Training.Pages;

/// <summary>The words for a ledger line.</summary>
internal static class HourWords
{
    public static string StateOf(HourEntryDto line) => line.IsReversal ? "冲销" : line.IsReversed ? "已冲销" : "计入";

    public static Status StatusOf(HourEntryDto line) => line.IsReversal || line.IsReversed ? Status.NotCounted : Status.Counted;

    public static string SourceOf(HourEntryDto line) => line.ProcessKind switch
    {
        TrainingProcesses.ImportHours => "名单导入",
        TrainingProcesses.ReverseHours or TrainingProcesses.CorrectHours => "更正记录",
        _ => line.RecordedBy ?? "登记",
    };
}
