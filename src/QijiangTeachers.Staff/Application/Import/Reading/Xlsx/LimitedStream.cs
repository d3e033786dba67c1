namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>A part of a workbook that may not unpack to more than its archive says; closes the archive with itself.</summary>
internal sealed class LimitedStream(Stream inner, long limit, string fileName, IDisposable archive) : Stream
{
    private long _read;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        _read += count;
        return _read <= limit ? count : throw new RosterFileException($"“{fileName}”解压后的大小与登记的不符", RosterFileException.SaveAsXlsx);
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            archive.Dispose();
        }
        base.Dispose(disposing);
    }
}
