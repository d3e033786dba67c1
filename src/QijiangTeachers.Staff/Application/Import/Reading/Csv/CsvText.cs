using System.Text;

namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>How a .csv file is to be read: its encoding and what separates its cells, found by looking at the whole file once.</summary>
internal sealed record CsvText(Encoding Encoding, char Delimiter)
{
    private const int SampleLines = 5;
    private static readonly char[] Delimiters = [',', '\t', ';'];
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static CsvText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static CsvText Of(RosterFile file)
    {
        var encoding = EncodingOf(file);
        return new(encoding, DelimiterOf(file, encoding));
    }

    public StreamReader Open(RosterFile file) => new(file.Open(), Encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);

    private static Encoding EncodingOf(RosterFile roster)
    {
        Span<byte> start = stackalloc byte[3];
        using (var file = roster.Open()) start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        if (start.StartsWith(Encoding.Unicode.Preamble)) return Encoding.Unicode;            // Excel's "Unicode text"
        if (start.StartsWith(Encoding.BigEndianUnicode.Preamble)) return Encoding.BigEndianUnicode;
        if (CanRead(roster, StrictUtf8)) return StrictUtf8;
        // GB18030 contains GBK and GB2312, what spreadsheets on Chinese Windows write.
        var gb18030 = Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        return CanRead(roster, gb18030) ? gb18030 : throw new RosterFileException($"“{roster.Name}”既不是 UTF-8 也不是 GB18030 编码", RosterFileException.SaveAsXlsx);
    }

    private static bool CanRead(RosterFile file, Encoding encoding)
    {
        var buffer = new char[1 << 15];
        using var reader = new StreamReader(file.Open(), encoding, detectEncodingFromByteOrderMarks: false);
        try
        {
            while (reader.Read(buffer) is > 0 and var read)
                if (buffer.AsSpan(0, read).Contains('\0')) return false;   // no text file
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    // The separator that the widest of the first lines has most of; a title line has none.
    private static char DelimiterOf(RosterFile file, Encoding encoding)
    {
        using var reader = new StreamReader(file.Open(), encoding);
        var counts = new int[Delimiters.Length];
        for (var line = 0; line < SampleLines && reader.ReadLine() is { } text; line++)
            for (var i = 0; i < Delimiters.Length; i++)
                counts[i] = Math.Max(counts[i], text.Count(c => c == Delimiters[i]));
        return Delimiters[Array.IndexOf(counts, counts.Max())];
    }
}
