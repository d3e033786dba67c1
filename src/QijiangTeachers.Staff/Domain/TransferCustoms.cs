namespace QijiangTeachers.Staff.Domain;

/// <summary>
/// What is usual about a move between schools. The district's own habit, not a rule of the plan or a regulation: who decides
/// is told where a request departs from it; nothing is refused.
/// </summary>
public static class TransferCustoms
{
    /// <summary>Years at one school before the next move.</summary>
    public const int UsualYears = 3;

    /// <summary>Around the beginning of a term: 15 August to 10 September, February to 10 March, all inclusive.</summary>
    public static bool IsTermStart(DateOnly day) => day is { Month: 8, Day: >= 15 } or { Month: 9, Day: <= 10 } or { Month: 2 } or { Month: 3, Day: <= 10 };

    /// <param name="since">First day at the present school; unknown counts as long enough.</param>
    /// <param name="leaves">First day at the next one.</param>
    public static bool StayedLongEnough(DateOnly? since, DateOnly leaves) => since is not { } day || day.AddYears(UsualYears) <= leaves;
}
