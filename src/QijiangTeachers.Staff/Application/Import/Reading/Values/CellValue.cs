using System.Globalization;

namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>A cell as a person sees it (<see cref="Text"/>) and as the file holds it (<see cref="Raw"/>).</summary>
public readonly record struct CellValue
{
    public static readonly CellValue Empty;

    private readonly string? _text;
    private readonly string? _raw;

    private CellValue(CellKind kind, string text, string raw, int decimals = 0)
        => (Kind, _text, _raw, FormatDecimals) = (kind, text, raw, decimals);

    public CellKind Kind { get; }

    /// <summary>Folded: trimmed, full-width digits, letters and spaces made half-width. Dates as 2025-09-01, or 2025-09 when the cell shows no day.</summary>
    public string Text => _text ?? "";

    /// <summary>Digit for digit what the file holds, so that nothing is lost to a double.</summary>
    public string Raw => _raw ?? "";

    /// <summary>Decimals that the number format shows: tells 2025.10 from 2025.1.</summary>
    public int FormatDecimals { get; }

    public bool IsEmpty => Kind == CellKind.Empty;

    public static CellValue OfText(string? raw)
    {
        var text = TextFolding.Fold(raw);
        return text.Length == 0 ? Empty : new(CellKind.Text, text, raw!);
    }

    /// <param name="raw">The number as the file writes it, e.g. 8.0999999999999996 or 5.0011E+17.</param>
    /// <param name="formatDecimals">Decimals that the number format shows.</param>
    /// <param name="minDigits">Digits that the number format shows at least (leading zeros of a code).</param>
    public static CellValue OfNumber(string raw, int formatDecimals = 0, int minDigits = 0)
        => new(CellKind.Number, NumberText.Plain(raw).PadLeft(minDigits, '0'), raw, formatDecimals);

    /// <param name="monthOnly">The cell shows year and month, whatever day it holds.</param>
    public static CellValue OfDate(DateOnly day, string raw, bool monthOnly = false)
        => new(CellKind.Date, day.ToString(monthOnly ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture), raw);

    public static CellValue OfBoolean(bool value) => new(CellKind.Boolean, value ? "是" : "否", value ? "TRUE" : "FALSE");

    /// <param name="shown">What the cell shows, e.g. #N/A.</param>
    public static CellValue OfFault(string shown) => new(CellKind.Fault, shown, shown);

    public override string ToString() => Text;
}
