using System.IO.Compression;

namespace QijiangTeachers.Web.Tests.Import;

/// <summary>A workbook made by hand, streamed: for what no spreadsheet would write.</summary>
internal static class RawWorkbook
{
    public static void Write(Stream output, CompressionLevel level, params (string Sheet, Action<TextWriter> Rows)[] sheets)
    {
        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Part(archive, "_rels/.rels", w => w.Write("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""));
        Part(archive, "xl/workbook.xml", w =>
        {
            w.Write("""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>""");
            foreach (var (i, s) in sheets.Index()) w.Write($"""<sheet name="{s.Sheet}" sheetId="{i + 1}" r:id="s{i}"/>""");
            w.Write("</sheets></workbook>");
        });
        Part(archive, "xl/_rels/workbook.xml.rels", w =>
        {
            w.Write("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">""");
            for (var i = 0; i < sheets.Length; i++) w.Write($"""<Relationship Id="s{i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{i}.xml"/>""");
            w.Write("</Relationships>");
        });
        foreach (var (i, sheet) in sheets.Index())
            Part(archive, $"xl/worksheets/sheet{i}.xml", w =>
            {
                w.Write("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
                sheet.Rows(w);
                w.Write("</sheetData></worksheet>");
            }, level);
    }

    public static byte[] Of(CompressionLevel level, params (string Sheet, Action<TextWriter> Rows)[] sheets)
    {
        using var content = new MemoryStream();
        Write(content, level, sheets);
        return content.ToArray();
    }

    /// <summary>A row of texts; one that begins with = is a formula without a result.</summary>
    public static void Row(this TextWriter writer, params string[] cells)
    {
        writer.Write("<row>");
        foreach (var cell in cells) writer.Write(cell.StartsWith('=') ? $"<c><f>{cell[1..]}</f></c>" : $"""<c t="inlineStr"><is><t>{cell}</t></is></c>""");
        writer.Write("</row>");
    }

    private static void Part(ZipArchive archive, string name, Action<TextWriter> write, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name, level).Open());
        write(writer);
    }
}
