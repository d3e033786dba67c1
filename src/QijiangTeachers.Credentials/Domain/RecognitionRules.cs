using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Credentials.Domain;

/// <summary>What the contract asks of a title or a 双师型 recognition, wherever it comes from (import-format.md, errors 5).</summary>
public static class RecognitionRules
{
    public const string RecognisedOn = "认定日期", ValidUntil = "有效期至", EndedOn = "终止日期", EndReason = "终止原因", EndDocumentNo = "终止文号", DocumentNo = "认定文号";

    /// <param name="days">To be recorded.</param>
    /// <param name="today">In China.</param>
    public static IEnumerable<RuleFault> Check(RecognitionDays days, DateOnly today)
    {
        if (days.RecognisedOn > today) yield return new(RecognisedOn, "Credentials.RecognisedAfterToday");
        if (days.ValidUntil < days.RecognisedOn) yield return new(ValidUntil, "Credentials.ValidBeforeRecognised");
        if (days.EndedOn < days.RecognisedOn) yield return new(EndedOn, "Credentials.EndedBeforeRecognised");
    }

    /// <summary>From the recognition to the day before its anniversary.</summary>
    public static DateOnly LastDayOfTerm(DateOnly recognisedOn, int years) => recognisedOn.AddYears(years).AddDays(-1);
}
