using Microsoft.Extensions.Localization;
using QijiangTeachers.Training.Application.Hours;
using QijiangTeachers.Training.Domain;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Training.Pages;

/// <summary>The words for a ledger line.</summary>
internal static class HourWords
{
    public static string StateOf(HourEntryDto line, IStringLocalizer texts) => line.IsReversal ? texts["Hours:Reversal"] : line.IsReversed ? texts["Hours:Reversed"] : texts["Hours:Counted"];

    public static Status StatusOf(HourEntryDto line) => line.IsReversal || line.IsReversed ? Status.NotCounted : Status.Counted;

    public static string SourceOf(HourEntryDto line, IStringLocalizer texts) => line.ProcessKind switch
    {
        TrainingProcesses.ImportHours => texts["Hours:FromList"],
        TrainingProcesses.ReverseHours or TrainingProcesses.CorrectHours => texts["Hours:FromCorrection"],
        _ => line.RecordedBy ?? texts["Hours:FromEntry"],
    };
}
