using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>Text of workbook parts, never more than a cell may hold.</summary>
internal static partial class XmlText
{
    /// <summary>The text of the current element and moves behind it.</summary>
    public static string Read(XmlReader xml, XlsxPackage package)
    {
        if (xml.IsEmptyElement) { xml.Read(); return ""; }
        var depth = xml.Depth;
        StringBuilder text = new();
        while (xml.Read() && xml.Depth > depth)
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) Append(text, xml, package);
        xml.Read();
        return Unescape(text.ToString());
    }

    /// <summary>The text of a string item: of its runs, without phonetic hints. Moves behind the element.</summary>
    public static string ReadItem(XmlReader xml, XlsxPackage package)
    {
        if (xml.IsEmptyElement) { xml.Read(); return ""; }
        var depth = xml.Depth;
        StringBuilder text = new();
        xml.Read();
        while (xml.Depth > depth && !xml.EOF)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName == "r") xml.Read();
            else if (xml.LocalName != "t") xml.Skip();
            else
            {
                text.Append(Read(xml, package));
                if (text.Length > package.Limits.CellCharacters) throw TooLong(package);
            }
        }
        xml.Read();
        return text.ToString();
    }

    private static void Append(StringBuilder text, XmlReader xml, XlsxPackage package)
    {
        var buffer = ArrayPool<char>.Shared.Rent(1024);
        while (xml.ReadValueChunk(buffer, 0, buffer.Length) is > 0 and var read)
        {
            text.Append(buffer, 0, read);
            if (text.Length > package.Limits.CellCharacters) throw TooLong(package);
        }
        ArrayPool<char>.Shared.Return(buffer);
    }

    private static RosterFileException TooLong(XlsxPackage package)
        => new($"“{package.FileName}”有单元格超过 {package.Limits.CellCharacters} 个字", "缩短该单元格后再导入");

    // _x000D_ is how spreadsheets write characters that XML can't hold, and _x005F_ the underscore of a literal one.
    private static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, m => ((char)int.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
