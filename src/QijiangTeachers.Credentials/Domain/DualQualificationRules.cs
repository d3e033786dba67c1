using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Credentials.Domain;

/// <summary>What the contract asks of a 双师型 recognition, wherever it comes from (import-format.md, errors 5).</summary>
public static class DualQualificationRules
{
    public const string Level = "等级", RecognisedOn = "认定日期", ValidUntil = "有效期至";

    /// <summary>Re-examination after five years unless the recognition says otherwise (domain.md §5).</summary>
    public const int DefaultTermYears = 5;

    /// <param name="today">In China.</param>
    public static IEnumerable<RuleFault> Check(DateOnly recognisedOn, DateOnly? validUntil, DateOnly today)
    {
        if (recognisedOn > today) yield return new(RecognisedOn, "Fault:Credentials.RecognisedAfterToday");
        if (validUntil < recognisedOn) yield return new(ValidUntil, "Fault:Credentials.ValidBeforeRecognised");
    }

    public static DateOnly DefaultValidUntil(DateOnly recognisedOn) => recognisedOn.AddYears(DefaultTermYears).AddDays(-1);
}
