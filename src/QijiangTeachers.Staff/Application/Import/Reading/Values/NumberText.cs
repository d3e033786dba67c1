using System.Globalization;

namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>Spreadsheet numbers as people read them: no exponent, no binary dust (8.0999999999999996 is 8.1).</summary>
internal static class NumberText
{
    public static string Plain(string raw)
    {
        var text = raw.Trim();
        if (IsDigits(text)) return text;   // written digit for digit by the producer: nothing was lost
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return text;
        // Fifteen significant digits are what a spreadsheet shows and keeps.
        return decimal.TryParse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var plain)
            ? plain.ToString("0.############################", CultureInfo.InvariantCulture)
            : text;
    }

    public static bool IsDigits(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('0', '9');
}
