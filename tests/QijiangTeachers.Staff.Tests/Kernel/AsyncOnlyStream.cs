namespace QijiangTeachers.Staff.Tests.Kernel;

/// <summary>Refuses synchronous writes, as the body of a response does.</summary>
internal sealed class AsyncOnlyStream : MemoryStream
{
    public override bool CanSeek => false;
    public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous write.");
    public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("Synchronous write.");
    public override void WriteByte(byte value) => throw new InvalidOperationException("Synchronous write.");
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        base.Write(buffer.ToArray(), 0, buffer.Length);
        return ValueTask.CompletedTask;
    }
}
