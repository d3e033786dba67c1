using QijiangTeachers.Kernel.History.Chain;
using QijiangTeachers.Kernel.Localization;

namespace QijiangTeachers.Administration.Application.Audit;

/// <summary>What was done to the history, in the words a person reads.</summary>
internal sealed class HistoryFaultTexts(ErrorTexts texts)
{
    public string Of(HistoryFault fault, string? note) => string.Format(null, texts.Of($"HistoryFault:{fault}"), note);

    public string TitleOf(string kind) => texts.Of("Process:" + kind);
}
