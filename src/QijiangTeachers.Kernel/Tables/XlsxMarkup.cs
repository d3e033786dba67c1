using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace QijiangTeachers.Kernel.Tables;

/// <summary>The markup of workbooks (ISO/IEC 29500, transitional).</summary>
internal static partial class XlsxMarkup
{
    // Positions in cellXfs below.
    public const int TextStyle = 1, DateStyle = 2, HeaderStyle = 3, RequiredHeaderStyle = 4;

    /// <summary>Day 0 of dates from March 1900 on.</summary>
    public static readonly DateOnly Day0 = new(1899, 12, 30);

    private const int LastRow = 1_048_576;
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static void BeginSheet(StringBuilder xml, IReadOnlyList<TableColumn> columns)
    {
        xml.Append(Head).Append("<worksheet ").Append(Main).Append('>');
        xml.Append("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        if (columns.Count > 0) xml.Append("<cols>");
        for (var i = 0; i < columns.Count; i++)
        {
            var width = columns[i].Width > 0 ? columns[i].Width : Math.Max(10, columns[i].Header.Length * 2 + 4);
            var style = columns[i].Format switch { CellFormat.Text => TextStyle, CellFormat.Date => DateStyle, _ => 0 };
            xml.Append(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{width}\" style=\"{style}\" customWidth=\"1\"/>");
        }
        if (columns.Count > 0) xml.Append("</cols>");
        xml.Append("<sheetData>");
    }

    public static void EndSheet(StringBuilder xml, IReadOnlyList<TableColumn> columns)
    {
        xml.Append("</sheetData>");
        var lists = columns.Index().Where(c => c.Item.Choices.Count > 0).ToList();
        if (lists.Count > 0) xml.Append(CultureInfo.InvariantCulture, $"<dataValidations count=\"{lists.Count}\">");
        foreach (var (index, column) in lists)
        {
            var letters = Letters(index);
            xml.Append(CultureInfo.InvariantCulture, $"<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" errorTitle=\"{Escape(column.Header)}\" error=\"请从列表中选择\" sqref=\"{letters}2:{letters}{LastRow}\">");
            xml.Append(CultureInfo.InvariantCulture, $"<formula1>\"{Escape(string.Join(',', column.Choices))}\"</formula1></dataValidation>");
        }
        if (lists.Count > 0) xml.Append("</dataValidations>");
        xml.Append("</worksheet>");
    }

    public static void Text(StringBuilder xml, CellPlace at, string text, int style)
        => xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{at.Letters}{at.Row}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escape(text)}</t></is></c>");

    public static void Number(StringBuilder xml, CellPlace at, IFormattable number, int style)
        => xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{at.Letters}{at.Row}\" s=\"{style}\"><v>{number.ToString(null, CultureInfo.InvariantCulture)}</v></c>");

    /// <summary>Every part but the sheets.</summary>
    public static IEnumerable<(string Part, string Content)> WorkbookParts(IReadOnlyList<string> sheetNames)
    {
        const string package = "http://schemas.openxmlformats.org/package/2006";
        const string type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        var sheets = sheetNames.Index().Select(s => (Number: s.Index + 1, Name: SheetName(s.Item))).ToList();
        yield return ("[Content_Types].xml", $"{Head}<Types xmlns=\"{package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{type}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{type}.styles+xml\"/>"
            + string.Concat(sheets.Select(s => $"<Override PartName=\"/xl/worksheets/sheet{s.Number}.xml\" ContentType=\"{type}.worksheet+xml\"/>")) + "</Types>");
        yield return ("_rels/.rels", $"{Head}<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        yield return ("xl/workbook.xml", $"{Head}<workbook {Main} xmlns:r=\"{Relations}\"><sheets>"
            + string.Concat(sheets.Select(s => $"<sheet name=\"{Escape(s.Name)}\" sheetId=\"{s.Number}\" r:id=\"rId{s.Number}\"/>")) + "</sheets></workbook>");
        yield return ("xl/_rels/workbook.xml.rels", $"{Head}<Relationships xmlns=\"{package}/relationships\">"
            + string.Concat(sheets.Select(s => $"<Relationship Id=\"rId{s.Number}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{s.Number}.xml\"/>"))
            + $"<Relationship Id=\"rId{sheets.Count + 1}\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
        yield return ("xl/styles.xml", Styles);
    }

    private const string Styles = Head + "<styleSheet " + Main + "><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"等线\"/></font><font><b/><sz val=\"11\"/><name val=\"等线\"/></font></fonts>"
        + "<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
        + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFF0F5F4\"/></patternFill></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFD2E7E6\"/></patternFill></fill></fills>"
        + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
        + "<cellXfs count=\"5\"><xf numFmtId=\"0\" xfId=\"0\"/><xf numFmtId=\"49\" xfId=\"0\" applyNumberFormat=\"1\"/><xf numFmtId=\"164\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"2\" xfId=\"0\" applyFill=\"1\" applyNumberFormat=\"1\"/><xf numFmtId=\"49\" fontId=\"1\" fillId=\"3\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";

    /// <summary>27 → "AB".</summary>
    public static string Letters(int index)
    {
        var letters = "";
        for (var n = index + 1; n > 0; n = (n - 1) / 26) letters = (char)('A' + (n - 1) % 26) + letters;
        return letters;
    }

    // At most 31 characters, and none of these.
    private static string SheetName(string name)
    {
        var allowed = string.Concat(name.Where(c => c is not (':' or '\\' or '/' or '?' or '*' or '[' or ']')));
        return allowed.Length <= 31 ? allowed : allowed[..31];
    }

    private static string Escape(string text)
    {
        if (text.Contains("_x", StringComparison.Ordinal)) text = LooksEscaped().Replace(text, "_x005F_x$1_");
        if (text.AsSpan().IndexOfAny('&', '<', '>') < 0 && !text.Any(IsOdd)) return text.Replace("\"", "&quot;", StringComparison.Ordinal);
        var xml = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) xml.Append(c).Append(text[++i]);
            else if (IsOdd(c)) xml.Append(char.IsControl(c) ? $"_x{(int)c:X4}_" : "\uFFFD");
            else xml.Append(c switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => c.ToString() });
        }
        return xml.ToString();
    }

    private static bool IsOdd(char c) => (c < ' ' && c is not ('\t' or '\n')) || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF';

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant)]
    private static partial Regex LooksEscaped();
}
