using System.Security.Cryptography;

namespace QijiangTeachers.Kernel.Security;

/// <summary>Reads a sealed file from any position; one chunk is open at a time.</summary>
internal sealed class SealedFileReader : Stream
{
    private readonly FileStream _file;
    private readonly SealedChunks _chunks;
    private readonly byte[] _plain = new byte[SealedChunks.Plain];
    private readonly byte[] _sealed = new byte[SealedChunks.Sealed];
    private long _open = -1;
    private long _position;

    public SealedFileReader(string path, byte[] wrappingKey)
    {
        _file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
        try
        {
            Length = SealedChunks.ContentOf(_file.Length);
            if (Length < 0) throw Changed(path);
            Span<byte> header = stackalloc byte[SealedChunks.HeaderSize];
            _file.ReadExactly(header);
            _chunks = SealedChunks.Of(wrappingKey, header);
            OpenChunk(LastChunk);   // a file that was cut off has none that says it is the last
        }
        catch (Exception e)
        {
            _chunks?.Dispose();
            _file.Dispose();
            if (e is CryptographicException or EndOfStreamException) throw Changed(path, e);
            throw;
        }
    }

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length { get; }
    public override long Position { get => _position; set => Seek(value, SeekOrigin.Begin); }
    private long LastChunk => Length == 0 ? 0 : (Length - 1) / SealedChunks.Plain;

    public override int Read(Span<byte> buffer)
    {
        if (_position >= Length || buffer.Length == 0) return 0;
        var chunk = _position / SealedChunks.Plain;
        if (chunk != _open) TryOpen(chunk);
        var start = (int)(_position % SealedChunks.Plain);
        var count = Math.Min(buffer.Length, SizeOf(chunk) - start);
        _plain.AsSpan(start, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer.AsSpan(offset, count)));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override long Seek(long offset, SeekOrigin origin)
    {
        var position = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => _position + offset, _ => Length + offset };
        return position >= 0 ? _position = position : throw new IOException("There is nothing before the beginning of the file.");
    }

    public override void Flush() { }
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file.Dispose();
            _chunks.Dispose();
            Array.Clear(_plain);
        }
        base.Dispose(disposing);
    }

    private int SizeOf(long chunk) => chunk < LastChunk ? SealedChunks.Plain : (int)(Length - chunk * SealedChunks.Plain);

    private void TryOpen(long chunk)
    {
        try
        {
            OpenChunk(chunk);
        }
        catch (CryptographicException e)
        {
            throw Changed(_file.Name, e);
        }
    }

    private void OpenChunk(long chunk)
    {
        var size = SizeOf(chunk);
        var stored = _sealed.AsSpan(0, SealedChunks.Sealed - SealedChunks.Plain + size);
        _file.Position = SealedChunks.HeaderSize + chunk * SealedChunks.Sealed;
        _file.ReadExactly(stored);
        _open = -1;
        _chunks.Open(chunk, chunk == LastChunk, stored, _plain.AsSpan(0, size));
        _open = chunk;
    }

    private static InvalidDataException Changed(string path, Exception? inner = null) => new($"{Path.GetFileName(path)} was changed or cut off after it was written.", inner);
}
