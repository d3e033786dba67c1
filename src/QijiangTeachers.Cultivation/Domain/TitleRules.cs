using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Cultivation.Domain;

/// <summary>What the contract asks of a title, wherever it comes from (import-format.md, errors 5).</summary>
public static class TitleRules
{
    public const string Title = "称号", RecognisedOn = "认定日期", ValidUntil = "有效期至", EndedOn = "终止日期";

    /// <param name="today">In China.</param>
    public static IEnumerable<RuleFault> Check(DateOnly recognisedOn, DateOnly? validUntil, DateOnly? endedOn, DateOnly today)
    {
        if (recognisedOn > today) yield return new(RecognisedOn, "Fault:Cultivation.RecognisedAfterToday");
        if (validUntil < recognisedOn) yield return new(ValidUntil, "Fault:Cultivation.ValidBeforeRecognised");
        if (endedOn < recognisedOn) yield return new(EndedOn, "Fault:Cultivation.EndedBeforeRecognised");
    }

    /// <summary>The default term of a recognition made in the application: to the day before its anniversary (domain.md §2).</summary>
    /// <returns>Null for a title without end and for one that the rules don't know.</returns>
    public static DateOnly? DefaultValidUntil(TierRuleSet rules, HonourTitle title, DateOnly recognisedOn)
        => rules.Rules.FirstOrDefault(r => r.Title == title)?.TermYears is { } years ? recognisedOn.AddYears(years).AddDays(-1) : null;
}
