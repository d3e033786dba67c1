using System.IO.Compression;
using System.Text;

namespace QijiangTeachers.Staff.Tests.Reading;

/// <summary>Workbooks as other programs write them: the markup of the rows is given literally.</summary>
public sealed class WorkbookBuilder
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private readonly List<(string Name, string Rows, string After)> _sheets = [];
    private readonly List<string> _strings = [];

    public bool Is1904 { get; init; }

    /// <summary>Number format codes; cell style n (1-based) shows the n-th.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    public string Doctype { get; init; } = "";

    public WorkbookBuilder Sheet(string name, string rows, string after = "")
    {
        _sheets.Add((name, rows, after));
        return this;
    }

    /// <summary>A row of inline texts.</summary>
    public static string Row(int number, params string[] texts)
        => $"<row r=\"{number}\">" + string.Concat(texts.Select((t, i) => t.StartsWith('<') ? t : $"<c r=\"{(char)('A' + i)}{number}\" t=\"inlineStr\"><is><t>{t}</t></is></c>")) + "</row>";

    /// <summary>A cell with a shared string; the item's markup is given.</summary>
    public string Shared(string itemMarkup)
    {
        _strings.Add(itemMarkup);
        return $"<c t=\"s\"><v>{_strings.Count - 1}</v></c>";
    }

    public byte[] Build()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            const string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            Add(zip, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"{relations}/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>");
            Add(zip, "xl/workbook.xml", $"{Doctype}<workbook xmlns=\"{Main}\" xmlns:r=\"{relations}\"><workbookPr{(Is1904 ? " date1904=\"1\"" : "")}/><sheets>"
                + string.Concat(_sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" r:id=\"s{i}\"/>")) + "</sheets></workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + string.Concat(_sheets.Select((_, i) => $"<Relationship Id=\"s{i}\" Type=\"{relations}/worksheet\" Target=\"worksheets/s{i}.xml\"/>"))
                + $"<Relationship Id=\"t\" Type=\"{relations}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"y\" Type=\"{relations}/styles\" Target=\"styles.xml\"/></Relationships>");
            Add(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">" + string.Concat(_strings.Select(s => $"<si>{s}</si>")) + "</sst>");
            Add(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts>" + string.Concat(Formats.Select((f, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{f.Replace("\"", "&quot;", StringComparison.Ordinal)}\"/>"))
                + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>" + string.Concat(Formats.Select((_, i) => $"<xf numFmtId=\"{200 + i}\"/>")) + "</cellXfs></styleSheet>");
            for (var i = 0; i < _sheets.Count; i++)
                Add(zip, $"xl/worksheets/s{i}.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{_sheets[i].Rows}</sheetData>{_sheets[i].After}</worksheet>");
        }
        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}
