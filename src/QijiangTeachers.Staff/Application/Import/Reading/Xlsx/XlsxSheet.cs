using System.Globalization;
using System.Xml;

namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>A worksheet, read cell by cell as its XML streams by.</summary>
internal sealed class XlsxSheet(XlsxFile file, string name, string part) : RawSheet
{
    private readonly XlsxPackage _package = file.Package;

    public override string Name => name;

    public override IEnumerable<RawRow> Rows()
    {
        using var xml = _package.Guard(() => Start());
        List<CellValue> cells = [];
        var number = 0;
        while (_package.Guard(() => ReadRow(xml, cells, ref number))) yield return new(number, cells);
    }

    /// <summary>Merged cells hide which value belongs to which row. A merged title above the header does no harm.</summary>
    public override void Check(int headerRow)
    {
        if (_package.Guard(() => FirstMergeBelow(headerRow)) is { } range)
            throw new RosterFileException($"“{_package.FileName}”的工作表“{name}”有合并单元格（{range}）", "请取消合并单元格，逐行填写，另存为 xlsx 后再导入");
    }

    private XmlReader Start()
    {
        var xml = _package.Read(part);
        while (xml.Read() && !(xml.NodeType == XmlNodeType.Element && xml.LocalName == "sheetData")) { }
        return xml;
    }

    private bool ReadRow(XmlReader xml, List<CellValue> cells, ref int number)
    {
        while (!xml.EOF && !(xml.NodeType == XmlNodeType.Element && xml.LocalName == "row"))
        {
            if (xml.LocalName == "sheetData" && (xml.NodeType == XmlNodeType.EndElement || xml.IsEmptyElement)) return false;
            xml.Read();
        }
        if (xml.EOF) return false;
        number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : number + 1;
        cells.Clear();
        if (xml.IsEmptyElement) return xml.Read();
        var depth = xml.Depth;
        xml.Read();
        while (xml.Depth > depth && !xml.EOF)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c") ReadCell(xml, cells);
            else xml.Skip();
        }
        xml.Read();
        return true;
    }

    private void ReadCell(XmlReader xml, List<CellValue> cells)
    {
        var column = ColumnOf(xml.GetAttribute("r")) ?? cells.Count;
        var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
        var isEmpty = xml.IsEmptyElement;
        var depth = xml.Depth;
        string? value = null, formula = null;
        xml.Read();
        while (!isEmpty && xml.Depth > depth && !xml.EOF)
        {
            if (xml.NodeType != XmlNodeType.Element) xml.Read();
            else if (xml.LocalName == "v") value = XmlText.Read(xml, _package);
            else if (xml.LocalName == "is") value = XmlText.ReadItem(xml, _package);
            else if (xml.LocalName == "f") formula = XmlText.Read(xml, _package);
            else xml.Skip();
        }
        if (!isEmpty) xml.Read();
        if (column >= _package.Limits.Columns || (value is null && formula is null)) return;
        while (cells.Count <= column) cells.Add(CellValue.Empty);
        cells[column] = ValueOf(type, style, value ?? "", formula);
    }

    private CellValue ValueOf(string? type, string? style, string value, string? formula) => type switch
    {
        "s" => CellValue.OfText(StringOf(value)),
        "str" or "inlineStr" => CellValue.OfText(value),
        "b" => CellValue.OfBoolean(value is "1" or "true"),
        "e" => CellValue.OfFault(value),
        "d" => DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var day) ? CellValue.OfDate(DateOnly.FromDateTime(day), value) : CellValue.OfText(value),
        _ when value.Length > 0 => NumberOf(value, style),
        _ => formula is null ? CellValue.Empty : CellValue.OfFault("=" + formula),   // never calculated
    };

    private string StringOf(string index)
        => int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && file.Strings.Find(number) is { } text
            ? text
            : throw _package.Damaged("找不到共享字符串");

    private CellValue NumberOf(string raw, string? style)
    {
        var format = int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? file.Formats.Of(index) : NumberFormat.General;
        if (format.IsDate && double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && ExcelDate.FromSerial(serial, file.Is1904) is { } day)
            return CellValue.OfDate(day, raw, monthOnly: format.IsMonthOnly && day.Day == 1);
        return CellValue.OfNumber(raw, format.Decimals, format.MinDigits);
    }

    // "AB12" → 27.
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (c is not (>= 'A' and <= 'Z')) break;
            column = column * 26 + (c - 'A' + 1);
            if (column > 16_384) break;
        }
        return column == 0 ? null : column - 1;
    }

    private string? FirstMergeBelow(int headerRow)
    {
        using var xml = Start();
        if (!xml.EOF) xml.Skip();
        while (!xml.EOF)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "mergeCell" && xml.GetAttribute("ref") is { } range && LastRowOf(range) >= headerRow) return range;
            xml.Read();
        }
        return null;
    }

    private static int LastRowOf(string range)
    {
        var digits = range.AsSpan(range.LastIndexOf(':') + 1).TrimStart("$ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : int.MaxValue;
    }
}
