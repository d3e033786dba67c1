using System.Text;

namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>What a file is by its first bytes; its extension only decides between text and rubbish.</summary>
internal static class FileSignature
{
    public enum Kind { Csv, Xlsx }

    private static ReadOnlySpan<byte> Ole => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];   // .xls, and a workbook with a password
    private static ReadOnlySpan<byte> Zip => "PK"u8;
    private static readonly string[] TextExtensions = [".csv", ".txt", ".tsv"];

    public static Kind Of(RosterFile file)
    {
        var (start, fileName) = (Start(file), file.Name);
        if (start.AsSpan().StartsWith(Ole)) throw IsEncrypted(file) ? Encrypted(fileName) : OldFormat(fileName);
        if (start.AsSpan().StartsWith(Zip)) return Kind.Xlsx;
        if (TextExtensions.Contains(Path.GetExtension(fileName), StringComparer.OrdinalIgnoreCase)) return Kind.Csv;
        throw new RosterFileException($"“{fileName}”不是 xlsx 工作簿", RosterFileException.SaveAsXlsx);
    }

    private static RosterFileException Encrypted(string fileName) => new($"“{fileName}”设有密码，无法读取", "请取消密码，另存为 xlsx 后再导入");

    private static RosterFileException OldFormat(string fileName) => new($"“{fileName}”是旧的 xls 格式", RosterFileException.SaveAsXlsx);

    // The stream of an encrypted workbook has this name in the directory of its container.
    private static bool IsEncrypted(RosterFile roster)
    {
        var name = Encoding.Unicode.GetBytes("EncryptedPackage");
        var buffer = new byte[1 << 16];
        var kept = 0;
        using var file = roster.Open();
        while (file.Read(buffer, kept, buffer.Length - kept) is > 0 and var read)
        {
            var filled = kept + read;
            if (buffer.AsSpan(0, filled).IndexOf(name) >= 0) return true;
            kept = Math.Min(name.Length - 1, filled);
            buffer.AsSpan(filled - kept, kept).CopyTo(buffer);
        }
        return false;
    }

    private static byte[] Start(RosterFile roster)
    {
        var start = new byte[8];
        using var file = roster.Open();
        return start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
    }
}
