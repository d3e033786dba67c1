using System.Globalization;
using System.Text.RegularExpressions;

namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>Dates as clerks write them: 2025-09-01, 2025/9/1, 2025.9, 20250901, 2025年9月1日, and spreadsheet dates.</summary>
public static partial class DateReader
{
    private const string Remedy = "写成 2025-09-01 这样的日期";

    // As numbers without a date format: 1927-05-18 … 2100-12-31. Smaller ones are years and counts, larger ones are 202509 and 20250901.
    private const int FirstSerial = 10_000, LastSerial = 73_415;

    public static ReadResult<DateOnly> Read(CellValue cell, MonthReading month = MonthReading.FirstDay)
    {
        if (cell.IsEmpty) return ReadResult<DateOnly>.Nothing;
        var text = TextFolding.FoldTight(cell.Text);
        if (cell.Kind == CellKind.Number) text = AsShown(text, cell.FormatDecimals);
        if (cell.Kind == CellKind.Number && cell.FormatDecimals < 2 && OctoberOrJanuary().IsMatch(text))
            return ReadResult<DateOnly>.Error("Excel 把 2025.10 存成 2025.1，分不清是 1 月还是 10 月", "改成 2025-01 或 2025-10 的写法");
        if (YearOnly().IsMatch(text)) return ReadResult<DateOnly>.Error("只有年份，缺月份", Remedy);
        return ParseSerial(text) ?? ParseWritten(text, month);
    }

    private static string AsShown(string number, int decimals)
    {
        var point = number.IndexOf('.', StringComparison.Ordinal);
        return point < 0 || decimals == 0 ? number : number.PadRight(point + 1 + decimals, '0');
    }

    private static ReadResult<DateOnly>? ParseSerial(string text)
        => text.Length == 5 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is >= FirstSerial and <= LastSerial
            ? ReadResult<DateOnly>.Of(ExcelDate.FromSerial(serial, is1904: false)!.Value)
            : null;

    private static ReadResult<DateOnly> ParseWritten(string text, MonthReading month)
    {
        var match = Written().Match(text);
        if (!match.Success) match = Packed().Match(text);
        if (!match.Success) return ReadResult<DateOnly>.Error("看不懂这个日期", Remedy);
        var (y, m) = (Number(match.Groups["y"]), Number(match.Groups["m"]));
        if (y < 1900) return ReadResult<DateOnly>.Error("年份早于 1900 年", Remedy);
        if (m is < 1 or > 12) return ReadResult<DateOnly>.Error($"没有 {m} 月", Remedy);
        var lastDay = DateTime.DaysInMonth(y, m);
        if (!match.Groups["d"].Success) return ReadResult<DateOnly>.Of(new(y, m, month == MonthReading.LastDay ? lastDay : 1));
        var d = Number(match.Groups["d"]);
        return d >= 1 && d <= lastDay
            ? ReadResult<DateOnly>.Of(new(y, m, d))
            : ReadResult<DateOnly>.Error($"{y} 年 {m} 月没有 {d} 日", Remedy);
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    // A time of day behind the date (2025-09-01 00:00:00, blanks removed) is dropped.
    [GeneratedRegex(@"^(?<y>[0-9]{4})(?:-|/|\.|年|—|–)(?<m>[0-9]{1,2})(?:月)?(?:(?:-|/|\.|—|–|(?<=月))(?<d>[0-9]{1,2}?)(?:日|号)?(?:T?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9:]+)?)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex("^(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Packed();

    [GeneratedRegex("^(?:19|20)[0-9]{2}年?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearOnly();

    [GeneratedRegex(@"^[0-9]{4}\.1$", RegexOptions.CultureInvariant)]
    private static partial Regex OctoberOrJanuary();
}
