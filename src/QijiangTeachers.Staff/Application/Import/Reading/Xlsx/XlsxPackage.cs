using System.IO.Compression;
using System.Xml;

namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>The archive of a workbook. Every part is opened on a handle of its own, so that sheets can be read again and side by side.</summary>
internal sealed class XlsxPackage
{
    private static readonly XmlReaderSettings Xml = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true };

    private readonly RosterFile _file;
    private readonly HashSet<string> _parts;

    public XlsxPackage(RosterFile file, RosterFileLimits limits)
    {
        (_file, Limits) = (file, limits);
        using var archive = OpenArchive();
        // The list of parts is read only now, and may be damaged itself.
        _parts = Guard(() =>
        {
            Weigh(archive);
            return archive.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        });
    }

    public string FileName => _file.Name;

    public RosterFileLimits Limits { get; }

    public bool Has(string part) => _parts.Contains(part);

    /// <summary>A reader that closes the archive with itself.</summary>
    public XmlReader Read(string part)
    {
        var archive = OpenArchive();
        try
        {
            var entry = archive.Entries.FirstOrDefault(e => e.FullName.Equals(part, StringComparison.OrdinalIgnoreCase)) ?? throw Damaged($"缺少 {part}");
            return XmlReader.Create(new LimitedStream(entry.Open(), entry.Length, FileName, archive), Xml);
        }
        catch (InvalidDataException e)
        {
            archive.Dispose();
            throw Damaged(e.Message, e);
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    /// <summary>Runs something that reads, and turns what damaged files throw into what users understand.</summary>
    public T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or NotSupportedException)
        {
            throw Damaged(e.Message, e);
        }
    }

    public RosterFileException Damaged(string reason, Exception? inner = null) => new($"“{FileName}”已损坏或不是 Excel 工作簿（{reason}）", RosterFileException.SaveAsXlsx, inner);

    private ZipArchive OpenArchive() => Guard(() => new ZipArchive(_file.Open(), ZipArchiveMode.Read));

    private void Weigh(ZipArchive archive)
    {
        if (archive.Entries.Count > Limits.Parts) throw TooLarge();
        long total = 0;
        foreach (var entry in archive.Entries)
        {
            total += entry.Length;
            if (entry.IsEncrypted) throw new RosterFileException($"“{FileName}”设有密码，无法读取", "请取消密码，另存为 xlsx 后再导入");
            if (entry.Length > Limits.RatioFreeBytes && entry.Length / Math.Max(1, entry.CompressedLength) > Limits.PackingRatio) throw TooLarge();
        }
        if (total > Limits.UnpackedBytes) throw TooLarge();
    }

    private RosterFileException TooLarge() => new($"“{FileName}”解压后过大，已停止读取", "删除空白行列和图片，或拆成几个文件，另存为 xlsx 后再导入");
}
