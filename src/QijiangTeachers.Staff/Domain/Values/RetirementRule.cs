namespace QijiangTeachers.Staff.Domain;

/// <summary>
/// Statutory retirement (decision of 2024-09-13, in force 2025-01-01): 60 years for men and for women with a senior title,
/// 55 for other women teachers, plus one month for every four months of birth after the starting month, at most 36.
/// Applied to every date, also before 2025.
/// </summary>
public static class RetirementRule
{
    private const int MaxDelayMonths = 36;

    /// <summary>Months before retirement in which nobody has to rotate any more.</summary>
    public const int RotationReliefMonths = 60;

    /// <param name="birthDate">From the ID number.</param>
    /// <param name="sex">From the ID number.</param>
    /// <param name="isSenior">职称 is 高级教师 or 正高级教师; changes nothing for men.</param>
    /// <returns>The day of retirement; the day of birth stays, clipped to the end of the month.</returns>
    public static DateOnly DateFor(DateOnly birthDate, Sex sex, bool isSenior)
    {
        var (years, delay) = PartsFor(birthDate, sex, isSenior);
        return birthDate.AddMonths(years * 12 + delay);   // one step, so that the day is clipped once
    }

    /// <summary>What the date is made of: the age of before 2025 and the months added since.</summary>
    public static (int Years, int DelayMonths) PartsFor(DateOnly birthDate, Sex sex, bool isSenior)
    {
        var (years, firstDelayedYear) = sex == Sex.Male || isSenior ? (60, 1965) : (55, 1970);
        var monthsAfterStart = (birthDate.Year - firstDelayedYear) * 12 + birthDate.Month - 1;
        return (years, monthsAfterStart < 0 ? 0 : Math.Min(MaxDelayMonths, monthsAfterStart / 4 + 1));
    }

    /// <summary>The same, from the professional title.</summary>
    public static DateOnly DateFor(DateOnly birthDate, Sex sex, ProfessionalTitle title) => DateFor(birthDate, sex, title >= ProfessionalTitle.Senior);
}
