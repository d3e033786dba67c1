using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>What the cell formats of a workbook say about its numbers.</summary>
internal sealed partial class NumberFormats
{
    private readonly List<NumberFormat> _byStyle = [];

    public NumberFormat Of(int style) => style >= 0 && style < _byStyle.Count ? _byStyle[style] : NumberFormat.General;

    public static NumberFormats Read(XlsxPackage package, string? part)
    {
        var formats = new NumberFormats();
        if (part is null) return formats;
        Dictionary<int, string> codes = [];
        using var xml = package.Read(part);
        var inCellFormats = false;
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs") inCellFormats = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "numFmt") codes[Number(xml, "numFmtId")] = xml.GetAttribute("formatCode") ?? "";
            if (inCellFormats && xml.LocalName == "xf") formats._byStyle.Add(FormatOf(Number(xml, "numFmtId"), codes));
        }
        return formats;
    }

    private static int Number(XmlReader xml, string attribute)
        => int.TryParse(xml.GetAttribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static NumberFormat FormatOf(int id, Dictionary<int, string> codes)
        => codes.TryGetValue(id, out var code) ? FormatOf(code) : id switch
        {
            2 or 4 or 7 or 8 or 39 or 40 => new(Decimals: 2),
            (>= 14 and <= 16) or 22 => new(IsDate: true),
            17 or 27 or 36 or 50 or 52 or 57 => new(IsDate: true, IsMonthOnly: true),   // from 27: yyyy"年"m"月" in a Chinese workbook
            (>= 28 and <= 31) or 51 or 53 or 54 or 58 => new(IsDate: true),
            _ => NumberFormat.General,
        };

    private static NumberFormat FormatOf(string code)
    {
        var section = Literal().Replace(code, "").Split(';')[0].ToLowerInvariant();
        if (section.Contains("general", StringComparison.Ordinal) || section.Contains("通用", StringComparison.Ordinal)) return NumberFormat.General;
        if (section.Contains('y', StringComparison.Ordinal) || section.Contains('d', StringComparison.Ordinal))
            return new(IsDate: true, IsMonthOnly: !section.Contains('d', StringComparison.Ordinal));
        if (Zeros().IsMatch(section)) return new(MinDigits: section.Length);
        return Decimals().Match(section) is { Success: true } match ? new(Decimals: match.Groups[1].Length) : NumberFormat.General;
    }

    // "年", \-, [$-804], [Red], _) and *x say nothing about the kind of number.
    [GeneratedRegex("""
        "[^"]*"|\\.|\[[^\]]*\]|_.|\*.
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Literal();

    [GeneratedRegex("^0{2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Zeros();

    [GeneratedRegex(@"\.(0+)", RegexOptions.CultureInvariant)]
    private static partial Regex Decimals();
}
