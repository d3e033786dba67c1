using System.Buffers.Binary;
using System.Text;

namespace QijiangTeachers.Kernel.History.Chain;

/// <summary>
/// Fields one after the other as bytes that can be read in one way only: numbers and instants (ticks, UTC) in 8 bytes,
/// texts in UTF-8 behind their length, what may be missing behind a mark. No culture, no time zone, no database takes part.
/// The buffer is used again and again.
/// </summary>
internal sealed class CanonicalForm
{
    private byte[] _buffer = new byte[1024];
    private int _length;

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    /// <param name="what">What kind of thing follows, and in which version of this form.</param>
    public CanonicalForm Begin(string what)
    {
        _length = 0;
        return Add(what);
    }

    public CanonicalForm Add(long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(Take(sizeof(long)), number);
        return this;
    }

    public CanonicalForm Add(DateTime utc) => Add(utc.Ticks);

    public CanonicalForm Add(Guid id)
    {
        id.TryWriteBytes(Take(16), bigEndian: true, out _);
        return this;
    }

    public CanonicalForm Add(Guid? id) => id is { } value ? Mark(true).Add(value) : Mark(false);

    public CanonicalForm Add(DateOnly? day) => day is { } value ? Mark(true).Add(value.DayNumber) : Mark(false);

    public CanonicalForm Add(string? text)
    {
        if (text is null) return Mark(false);
        var bytes = Encoding.UTF8.GetByteCount(text);
        Mark(true).Add(bytes);
        Encoding.UTF8.GetBytes(text, Take(bytes));
        return this;
    }

    public CanonicalForm Add(ReadOnlySpan<byte> bytes)
    {
        Add(bytes.Length);
        bytes.CopyTo(Take(bytes.Length));
        return this;
    }

    private CanonicalForm Mark(bool present)
    {
        Take(1)[0] = present ? (byte)1 : (byte)0;
        return this;
    }

    private Span<byte> Take(int count)
    {
        if (_buffer.Length - _length < count) Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + count));
        _length += count;
        return _buffer.AsSpan(_length - count, count);
    }
}
