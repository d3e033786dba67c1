namespace QijiangTeachers.Staff.Import.Reading;

/// <param name="IsDate">The number is shown as a day.</param>
/// <param name="IsMonthOnly">… without the day of the month.</param>
/// <param name="Decimals">Decimals always shown.</param>
/// <param name="MinDigits">Leading zeros up to this length are shown.</param>
internal readonly record struct NumberFormat(bool IsDate = false, bool IsMonthOnly = false, int Decimals = 0, int MinDigits = 0)
{
    public static NumberFormat General => default;
}
