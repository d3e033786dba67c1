using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace QijiangTeachers.Contract.Tests.Reference;

/// <summary>"How values are read".</summary>
internal static partial class CellReader
{
    /// <summary>Trimmed; full-width digits, letters and spaces become half-width.</summary>
    public static string Text(string cell)
    {
        var text = new StringBuilder();
        foreach (var c in cell)
            text.Append(c == '\u3000' ? ' ' : c is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ') ? (char)(c - 0xFEE0) : c);
        return text.ToString().Trim();
    }

    /// <param name="lastDay">A month without a day is its last day.</param>
    public static DateOnly? Date(string text, bool lastDay)
    {
        if (text.Length == 8 && text.All(char.IsAsciiDigit))
            return Day(text[..4], text[4..6], text[6..]);
        var match = Written().Match(text);
        if (!match.Success)
            return null;
        if (match.Groups["d"].Success)
            return Day(match.Groups["y"].Value, match.Groups["m"].Value, match.Groups["d"].Value);
        var first = Day(match.Groups["y"].Value, match.Groups["m"].Value, "1");
        return lastDay ? first?.AddMonths(1).AddDays(-1) : first;
    }

    public static decimal? Number(string text)
        => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number : null;

    private static DateOnly? Day(string y, string m, string d)
        => DateOnly.TryParseExact($"{y}-{m.PadLeft(2, '0')}-{d.PadLeft(2, '0')}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : null;

    [GeneratedRegex(@"^(?<y>\d{4})([-/.年])(?<m>\d{1,2})(([-/.月])(?<d>\d{1,2})日?|月)?$")]
    private static partial Regex Written();
}
