using System.IO.Compression;
using System.Text;

namespace QijiangTeachers.Web.Tests.Reliability;

/// <summary>What bad disks, broken lines, odd programs and ill will make of a file.</summary>
internal static class Mutation
{
    private static readonly byte[][] Splices =
    [
        [0], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xED, 0xA0, 0x80], "\r\n\r\n"u8.ToArray(), "\"\"\""u8.ToArray(), ",,,,,,,,,"u8.ToArray(), "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>"u8.ToArray(),
        "=HYPERLINK(\"http://127.0.0.1\")"u8.ToArray(), "9999999999999999999999"u8.ToArray(), "PK\u0003\u0004"u8.ToArray(), [.. Enumerable.Repeat((byte)'<', 2000)],
    ];

    public static byte[] Of(byte[] whole, Random random) => random.Next(8) switch
    {
        0 => Flipped(whole, random, bits: 1),
        1 => Flipped(whole, random, bits: random.Next(2, 200)),
        2 => whole[..random.Next(whole.Length)],
        3 => Spliced(whole, random),
        4 => Zeroed(whole, random),
        5 => Swapped(whole, random),
        6 => IsArchive(whole) ? WithOtherPart(whole, random) : Reencoded(whole, random),
        _ => [.. whole, .. whole.AsSpan(random.Next(whole.Length))],
    };

    private static bool IsArchive(byte[] file) => file is [(byte)'P', (byte)'K', ..];

    private static byte[] Flipped(byte[] whole, Random random, int bits)
    {
        var copy = whole.ToArray();
        for (; bits > 0; bits--) copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8));
        return copy;
    }

    private static byte[] Spliced(byte[] whole, Random random)
    {
        var at = random.Next(whole.Length);
        return [.. whole.AsSpan(0, at), .. Splices[random.Next(Splices.Length)], .. whole.AsSpan(at)];
    }

    private static byte[] Zeroed(byte[] whole, Random random)
    {
        var copy = whole.ToArray();
        var at = random.Next(copy.Length);
        copy.AsSpan(at, random.Next(copy.Length - at)).Clear();
        return copy;
    }

    private static byte[] Swapped(byte[] whole, Random random)
    {
        var at = random.Next(whole.Length);
        return [.. whole.AsSpan(at), .. whole.AsSpan(0, at)];
    }

    private static byte[] Reencoded(byte[] whole, Random random)
        => new[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1 }[random.Next(4)].GetBytes(Encoding.UTF8.GetString(whole));

    /// <summary>A whole archive, in which the text of a part is hostile or damaged.</summary>
    private static byte[] WithOtherPart(byte[] whole, Random random)
    {
        using var content = new MemoryStream();
        content.Write(whole);
        using (var archive = new ZipArchive(content, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.Entries[random.Next(archive.Entries.Count)];
            string text;
            using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
            var other = random.Next(6) switch
            {
                0 => Deep(text, random.Next(10, 100_000)),
                1 => "<!DOCTYPE a [<!ENTITY b \"lol\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>" + text,
                2 => text.Replace("</", "<", StringComparison.Ordinal),
                3 => text.Replace("\"", "", StringComparison.Ordinal),
                4 => Encoding.UTF8.GetString(Flipped(Encoding.UTF8.GetBytes(text.Length == 0 ? "<a/>" : text), random, 20)),
                _ => "",
            };
            var name = entry.FullName;
            entry.Delete();
            using var writer = new StreamWriter(archive.CreateEntry(random.Next(6) == 0 ? "../" + name : name).Open());
            writer.Write(other);
        }
        return content.ToArray();
    }

    private static string Deep(string text, int levels)
    {
        var at = text.IndexOf("</", StringComparison.Ordinal) is var found and >= 0 ? found : text.Length;
        return new StringBuilder(text[..at]).Insert(at, "<a>", levels).Append(text[at..]).ToString();
    }
}
