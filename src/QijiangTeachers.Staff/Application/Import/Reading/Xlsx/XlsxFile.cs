using System.Xml;

namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>A workbook: its sheets, shared strings and number formats.</summary>
internal sealed class XlsxFile : IDisposable
{
    private XlsxFile(XlsxPackage package, SharedStrings strings) => (Package, Strings) = (package, strings);

    public XlsxPackage Package { get; }
    public SharedStrings Strings { get; }
    public required NumberFormats Formats { get; init; }
    public required bool Is1904 { get; init; }
    public IReadOnlyList<RawSheet> Sheets { get; private set; } = [];

    public static XlsxFile Open(RosterFile file, RosterFileLimits limits)
    {
        var package = new XlsxPackage(file, limits);
        return package.Guard(() => Open(package));
    }

    public void Dispose() => Strings.Dispose();

    private static XlsxFile Open(XlsxPackage package)
    {
        var root = Relations(package, "_rels/.rels", "").Values.FirstOrDefault(r => r.Type.EndsWith("/officeDocument", StringComparison.Ordinal));
        if (root is null || !package.Has(root.Target) || !root.Target.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            throw new RosterFileException($"“{package.FileName}”不是 xlsx 工作簿", RosterFileException.SaveAsXlsx);   // .xlsb, .ods, .docx, any archive
        var (folder, name) = Split(root.Target);
        var relations = Relations(package, $"{folder}_rels/{name}.rels", folder);
        var (sheets, is1904) = ReadWorkbook(package, root.Target);

        string? Part(string type) => relations.Values.FirstOrDefault(r => r.Type.EndsWith(type, StringComparison.Ordinal) && package.Has(r.Target))?.Target;
        var file = new XlsxFile(package, SharedStrings.Read(package, Part("/sharedStrings")))
        {
            Formats = NumberFormats.Read(package, Part("/styles")),
            Is1904 = is1904,
        };
        file.Sheets = [.. sheets
            .Where(s => relations.TryGetValue(s.RelationId, out var r) && r.Type.EndsWith("/worksheet", StringComparison.Ordinal))
            .Select(s => new XlsxSheet(file, s.Name, relations[s.RelationId].Target))];
        return file;
    }

    private static (List<(string Name, string RelationId)> Sheets, bool Is1904) ReadWorkbook(XlsxPackage package, string part)
    {
        List<(string, string)> sheets = [];
        var is1904 = false;
        using var xml = package.Read(part);
        if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "workbook") throw package.Damaged("没有 workbook");
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "workbookPr") is1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName == "sheet") sheets.Add((xml.GetAttribute("name") ?? "", AttributeByLocalName(xml, "id") ?? ""));
        }
        return (sheets, is1904);
    }

    // r:id lies in one of two namespaces (transitional, strict).
    private static string? AttributeByLocalName(XmlReader xml, string name)
    {
        string? value = null;
        while (xml.MoveToNextAttribute()) if (xml.LocalName == name && xml.Prefix.Length > 0) value = xml.Value;
        xml.MoveToElement();
        return value;
    }

    private static Dictionary<string, Relation> Relations(XlsxPackage package, string part, string folder)
    {
        Dictionary<string, Relation> relations = [];
        if (!package.Has(part)) return relations;
        using var xml = package.Read(part);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship" || xml.GetAttribute("TargetMode") == "External") continue;
            relations[xml.GetAttribute("Id") ?? ""] = new(xml.GetAttribute("Type") ?? "", Resolve(folder, xml.GetAttribute("Target") ?? ""));
        }
        return relations;
    }

    private static string Resolve(string folder, string target)
    {
        var path = target.StartsWith('/') ? target[1..] : folder + target;
        Stack<string> parts = [];
        foreach (var part in path.Split('/'))
        {
            if (part == "..") parts.TryPop(out _);
            else if (part is not ("." or "")) parts.Push(part);
        }
        return string.Join('/', parts.Reverse());
    }

    private static (string Folder, string Name) Split(string part) => (part[..(part.LastIndexOf('/') + 1)], part[(part.LastIndexOf('/') + 1)..]);

    private sealed record Relation(string Type, string Target);
}
