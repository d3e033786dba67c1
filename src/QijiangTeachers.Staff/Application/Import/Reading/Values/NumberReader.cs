using System.Globalization;
using System.Text.RegularExpressions;

namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>Whole numbers and hours.</summary>
public static partial class NumberReader
{
    /// <param name="cell">1204, 1,204 or １２０４.</param>
    /// <param name="min">Inclusive.</param>
    /// <param name="max">Inclusive.</param>
    /// <param name="unit">A unit that may stand behind the number, e.g. 级.</param>
    public static ReadResult<int> ReadWhole(CellValue cell, int min, int max, string unit = "") => Parse(cell, unit).Then(number =>
    {
        if (number != decimal.Truncate(number)) return ReadResult<int>.Error("应为整数", "去掉小数");
        if (number < min || number > max) return ReadResult<int>.Error(Range(min, max), "核对后改正数字");
        return ReadResult<int>.Of((int)number);
    });

    /// <summary>Training hours: at most one decimal.</summary>
    /// <param name="cell">6, 6.5 or 6 学时.</param>
    /// <param name="zeroAllowed">应用学时 may be 0, 学时 may not.</param>
    public static ReadResult<decimal> ReadHours(CellValue cell, bool zeroAllowed) => Parse(cell, "学时").Then(number =>
    {
        if (number < 0 || (number == 0 && !zeroAllowed))
            return ReadResult<decimal>.Error(zeroAllowed ? "学时不能是负数" : "学时须大于 0", "更正请登记冲销，不能填负数或 0");
        if (number * 10 != decimal.Truncate(number * 10)) return ReadResult<decimal>.Error("学时最多一位小数", "改成一位小数，例如 6.5");
        if (number > 10_000) return ReadResult<decimal>.Error("学时过大", "核对后改正数字");
        return ReadResult<decimal>.Of(number);
    });

    private static string Range(int min, int max)
        => max == int.MaxValue ? $"不能小于 {min}" : $"应在 {min} 到 {max} 之间";

    private static ReadResult<decimal> Parse(CellValue cell, string unit)
    {
        if (cell.IsEmpty) return ReadResult<decimal>.Nothing;
        var text = TextFolding.FoldTight(cell.Text);
        if (unit.Length > 0 && text.EndsWith(unit, StringComparison.Ordinal)) text = text[..^unit.Length];
        if (Thousands().IsMatch(text)) text = text.Replace(",", "", StringComparison.Ordinal);
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return cell.Kind is CellKind.Text or CellKind.Number && decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var number)
            ? ReadResult<decimal>.Of(number)
            : ReadResult<decimal>.Error("不是数字", "只填数字，例如 6");
    }

    // 1,204 is a number; 6,5 might be 6.5 and is refused.
    [GeneratedRegex(@"^-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();
}
