namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>Spreadsheet day numbers. Day 60 of the 1900 system is 29 February 1900, which never was.</summary>
internal static class ExcelDate
{
    private static readonly DateOnly Before1900 = new(1899, 12, 31);
    private static readonly DateOnly Day0Of1904 = new(1904, 1, 1);

    /// <summary>The day of a serial number (a fraction is the time of day), or null when there is none.</summary>
    public static DateOnly? FromSerial(double serial, bool is1904)
    {
        if (serial is not (>= 0 and < 2_958_466)) return null;   // 9999-12-31
        var days = (int)Math.Floor(serial);
        if (is1904) return days <= DateOnly.MaxValue.DayNumber - Day0Of1904.DayNumber ? Day0Of1904.AddDays(days) : null;
        return days == 60 ? null : Before1900.AddDays(days > 60 ? days - 1 : days);
    }
}
