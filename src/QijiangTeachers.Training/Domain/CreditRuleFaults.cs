using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Training.Domain;

/// <summary>What a version of the credit rules must hold to.</summary>
public static class CreditRuleFaults
{
    public const string Caps = "计入上限", ValidFrom = "生效日期", HoursPerCredit = "1 学分折合学时";

    /// <param name="standing">The newest version of the cycle.</param>
    /// <param name="values">Of the next.</param>
    /// <param name="validFrom">The first day that it judges.</param>
    public static IEnumerable<RuleFault> Check(CreditRuleSet standing, CreditRuleValues values, DateOnly validFrom)
    {
        if (!standing.Cycle.Contains(validFrom)) yield return new(ValidFrom, "Training.ValidFromOutsideCycle", ("From", standing.From), ("To", standing.Cycle.LastDay));
        else if (validFrom < standing.ValidFrom) yield return new(ValidFrom, "Training.ValidFromBeforeLast", ("Last", standing.ValidFrom));
        if (values.HoursPerCredit <= 0) yield return new(HoursPerCredit, "Training.FactorNotPositive");
        for (var i = 0; i < values.Caps.Count; i++)
            for (var j = 0; j < i; j++)
                if (Meet(values.Caps[i], values.Caps[j]))
                    yield return new(Caps, "Training.CapsOverlap", ("One", CreditRuleValues.Describe(values.Caps[j])), ("Two", CreditRuleValues.Describe(values.Caps[i])));
    }

    // An entry under two caps would be cut twice.
    private static bool Meet(HourCap a, HourCap b)
        => (a.Level is null || b.Level is null || a.Level == b.Level) && (a.Form is null || b.Form is null || a.Form == b.Form)
            && (a.Category is null || b.Category is null || a.Category == b.Category);
}
