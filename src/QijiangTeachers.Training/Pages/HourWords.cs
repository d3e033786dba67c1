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

    /// <summary>16 / 20; of a topic the hours alone.</summary>
    public static string Done(HourPart part) => part.IsTopic ? Show.Hours(part.Done) : $"{Show.Number(part.Done)} / {Show.Number(part.Owed)}";

    public static string Lack(HourPart part, IStringLocalizer texts)
        => part.IsMet ? texts["Hours:Met"] : part.IsTopic ? texts["Hours:NothingYet"] : part.Missing > 0 ? texts["Hours:Short", Show.Number(part.Missing)] : texts["Hours:AppliedShort", Show.Number(part.AppliedMissing)];

    public static string SourceOf(HourEntryDto line, IStringLocalizer texts) => line.ProcessKind switch
    {
        TrainingProcesses.ImportHours => texts["Hours:FromList"],
        TrainingProcesses.ReverseHours or TrainingProcesses.CorrectHours => texts["Hours:FromCorrection"],
        _ => line.RecordedBy ?? texts["Hours:FromEntry"],
    };
}
