namespace QijiangTeachers.Kernel.Security;

/// <summary>Seals what is written, chunk by chunk; the last one is written when the stream is closed.</summary>
internal sealed class SealedFileWriter : Stream
{
    private readonly FileStream _file;
    private readonly SealedChunks _chunks;
    private readonly byte[] _plain = new byte[SealedChunks.Plain];
    private readonly byte[] _sealed = new byte[SealedChunks.Sealed];
    private int _filled;
    private long _number;
    private bool _isClosed;

    public SealedFileWriter(string path, byte[] wrappingKey)
    {
        // A new file even where one stands: somebody may still hold that one, a reader or a server that was thought dead.
        File.Delete(path);
        _file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        Span<byte> header = stackalloc byte[SealedChunks.HeaderSize];
        _chunks = SealedChunks.New(wrappingKey, header);
        _file.Write(header);
    }

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => _number * SealedChunks.Plain + _filled;
    public override long Position { get => Length; set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            // A full chunk waits until more comes: it may be the last.
            if (_filled == _plain.Length) WriteChunk(isLast: false);
            var taken = Math.Min(buffer.Length, _plain.Length - _filled);
            buffer[..taken].CopyTo(_plain.AsSpan(_filled));
            _filled += taken;
            buffer = buffer[taken..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Write(buffer.AsSpan(offset, count));
        return Task.CompletedTask;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    /// <summary>Nothing: a chunk is written when it is full.</summary>
    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isClosed)
        {
            _isClosed = true;
            WriteChunk(isLast: true);
            _file.Dispose();
            _chunks.Dispose();
            Array.Clear(_plain);
        }
        base.Dispose(disposing);
    }

    private void WriteChunk(bool isLast)
    {
        var chunk = _sealed.AsSpan(0, SealedChunks.Sealed - SealedChunks.Plain + _filled);
        _chunks.Seal(_number, isLast, _plain.AsSpan(0, _filled), chunk);
        _file.Write(chunk);
        (_number, _filled) = (_number + 1, 0);
    }
}
