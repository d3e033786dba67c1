using System.Buffers.Binary;
using System.Text.Json;

namespace QijiangTeachers.Staff.Import;

/// <summary>
/// Where a file of an upload lies. The files of an upload are stored one after another; behind them stand these, and in the
/// last eight bytes where they begin. A single file is stored so too: no content can pass for several files.
/// </summary>
internal sealed record UploadPart(string Name, long Start, long Length)
{
    private const int TailSize = sizeof(long);

    /// <summary>Writes the end of the store.</summary>
    public static void Write(Stream output, IReadOnlyList<UploadPart> parts)
    {
        Span<byte> tail = stackalloc byte[TailSize];
        BinaryPrimitives.WriteInt64LittleEndian(tail, output.Length);
        JsonSerializer.Serialize(output, parts);
        output.Write(tail);
    }

    /// <exception cref="InvalidDataException">It is none.</exception>
    public static IReadOnlyList<UploadPart> Read(Stream stored)
    {
        Span<byte> tail = stackalloc byte[TailSize];
        var end = stored.Length - TailSize;
        stored.Position = Math.Max(0, end);
        var start = stored.ReadAtLeast(tail, TailSize, throwOnEndOfStream: false) < TailSize ? -1 : BinaryPrimitives.ReadInt64LittleEndian(tail);
        if (start < 0 || start >= end) throw new InvalidDataException("The upload doesn't end with a list of its files.");
        using var list = new StreamSection(stored, start, end - start);
        return JsonSerializer.Deserialize<IReadOnlyList<UploadPart>>(list)!;
    }
}
