namespace QijiangTeachers.Contract.Tests.Reference;

internal static class China
{
    public static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));

    /// <summary>2025 for 2025-09-01 … 2026-08-31.</summary>
    public static int SchoolYearOf(DateOnly day) => day.Month >= 9 ? day.Year : day.Year - 1;
}
