namespace QijiangTeachers.Staff.Import;

/// <summary>A part of a stream as a stream of its own; it is closed with it.</summary>
internal sealed class StreamSection : Stream
{
    private readonly Stream _whole;
    private readonly long _start;

    public StreamSection(Stream whole, long start, long length)
    {
        (_whole, _start, Length) = (whole, start, length);
        Position = 0;
    }

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length { get; }
    public override long Position { get => _whole.Position - _start; set => Seek(value, SeekOrigin.Begin); }
    private int Left => (int)Math.Clamp(Length - Position, 0, int.MaxValue);

    public override int Read(Span<byte> buffer) => _whole.Read(buffer[..Math.Min(buffer.Length, Left)]);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => _whole.ReadAsync(buffer[..Math.Min(buffer.Length, Left)], cancellationToken);

    public override long Seek(long offset, SeekOrigin origin)
    {
        var position = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => Position + offset, _ => Length + offset };
        if (position < 0) throw new IOException("There is nothing before the beginning of the file.");
        _whole.Position = _start + position;
        return position;
    }

    public override void Flush() { }
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _whole.Dispose();
        base.Dispose(disposing);
    }
}
