using System.Globalization;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Ui;

/// <summary>
/// How numbers, shares and dates are written (look.md §4). Pages never format by themselves, so that 23.8 % and −4 look
/// alike everywhere and a missing value is said, not shown as 0.
/// </summary>
public static class Show
{
    private const char Minus = '−';

    public static string NoValue => Word("无数值", "no value");
    public static string NotApplicable => Word("不适用", "not applicable");
    public static string Unknown => Word("未填写", "not given");

    /// <summary>1,500 or 15.6; at most <paramref name="decimals"/> digits after the point.</summary>
    public static string Number(decimal? value, int decimals = 1)
        => value is { } v ? Sign(v) + Math.Abs(v).ToString(decimals == 0 ? "#,0" : "#,0." + new string('#', decimals), CultureInfo.InvariantCulture) : NoValue;

    /// <summary>1,500 人.</summary>
    public static string Count(decimal? value, string unit) => value is null ? NoValue : $"{Number(value)} {unit}";

    /// <summary>23.8 %: the value is in percent already; always one decimal, so that columns align.</summary>
    public static string Percent(decimal? percent)
        => percent is { } p ? $"{Sign(p)}{Math.Abs(p).ToString("0.0", CultureInfo.InvariantCulture)} %" : NoValue;

    /// <summary>0.5 个百分点.</summary>
    public static string Points(decimal? points) => points is null ? NoValue : $"{Number(points)} {Word("个百分点", "percentage points")}";

    /// <summary>1 : 15.6.</summary>
    public static string Ratio(decimal? perTeacher)
        => perTeacher is { } p ? $"1 : {p.ToString("0.0", CultureInfo.InvariantCulture)}" : NoValue;

    /// <summary>6 学时.</summary>
    public static string Hours(decimal? hours) => hours is null ? NoValue : $"{Number(hours)} {Word("学时", hours == 1 ? "hour" : "hours")}";

    /// <summary>+19 or −4; 0 without a sign.</summary>
    public static string Change(decimal? value) => value is > 0 ? "+" + Number(value) : Number(value);

    /// <summary>1,706 / 7,318 人.</summary>
    public static string Fraction(decimal? numerator, decimal? denominator, string unit)
        => numerator is null || denominator is null ? NoValue : $"{Number(numerator)} / {Number(denominator)} {unit}";

    /// <summary>2025-06-09.</summary>
    public static string Date(DateOnly? day) => day is { } d ? d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : NoValue;

    /// <summary>2025 年 7 月 3 日: in printed signatures only.</summary>
    public static string DateInWords(DateOnly day) => $"{day.Year} 年 {day.Month} 月 {day.Day} 日";

    /// <summary>2025-06-09 14:30 in China, from a stored UTC instant.</summary>
    public static string Time(DateTime? utc)
        => utc is { } u ? ChinaTime.ToChina(u).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : NoValue;

    /// <summary>2024-09-01 至 2025-08-31, both days included; an open end is 至今.</summary>
    public static string Period(DateOnly from, DateOnly toExclusive)
        => EffectivePeriod.LastDayOf(toExclusive) is { } last
            ? $"{Date(from)} {Word("至", "to")} {Date(last)}"
            : $"{Date(from)} {Word("至今", "until now")}";

    /// <inheritdoc cref="Period(DateOnly, DateOnly)"/>
    public static string Period(EffectivePeriod period) => Period(period.From, period.To);

    /// <summary>1.4 MB.</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} B",
        < 1024 * 1024 => $"{Number(bytes / 1024m, 0)} KB",
        _ => $"{Number(bytes / (1024m * 1024m))} MB",
    };

    /// <summary>A text, or that there is none.</summary>
    public static string Text(string? text) => string.IsNullOrWhiteSpace(text) ? Unknown : text;

    private static string Sign(decimal value) => value < 0 ? Minus.ToString() : "";

    private static string Word(string chinese, string english) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? english : chinese;
}
