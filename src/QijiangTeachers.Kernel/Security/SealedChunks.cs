using System.Buffers.Binary;
using System.Security.Cryptography;

namespace QijiangTeachers.Kernel.Security;

/// <summary>
/// How a sealed file is laid out: nonce, tag and wrapped key, then chunks, each with its tag. A chunk's nonce is its number,
/// and the last one says that it is the last: none can be moved or left out.
/// </summary>
internal sealed class SealedChunks : IDisposable
{
    public const int Plain = 1 << 16;
    public const int Sealed = Plain + TagSize;
    public const int HeaderSize = NonceSize + TagSize + KeySize;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int KeySize = 32;
    private readonly AesGcm _aes;

    private SealedChunks(byte[] key) => _aes = new(key, TagSize);

    public static SealedChunks New(byte[] wrappingKey, Span<byte> header)
    {
        var key = RandomNumberGenerator.GetBytes(KeySize);
        RandomNumberGenerator.Fill(header[..NonceSize]);
        using var wrap = new AesGcm(wrappingKey, TagSize);
        wrap.Encrypt(header[..NonceSize], key, header[(NonceSize + TagSize)..], header.Slice(NonceSize, TagSize));
        return new(key);
    }

    public static SealedChunks Of(byte[] wrappingKey, ReadOnlySpan<byte> header)
    {
        var key = new byte[KeySize];
        using var wrap = new AesGcm(wrappingKey, TagSize);
        wrap.Decrypt(header[..NonceSize], header[(NonceSize + TagSize)..], header.Slice(NonceSize, TagSize), key);
        return new(key);
    }

    public void Seal(long number, bool isLast, ReadOnlySpan<byte> plain, Span<byte> result)
    {
        Span<byte> nonce = stackalloc byte[NonceSize];
        BinaryPrimitives.WriteInt64BigEndian(nonce[4..], number);
        _aes.Encrypt(nonce, plain, result[TagSize..], result[..TagSize], [isLast ? (byte)1 : (byte)0]);
    }

    /// <exception cref="CryptographicException">Not what was written here.</exception>
    public void Open(long number, bool isLast, ReadOnlySpan<byte> chunk, Span<byte> plain)
    {
        Span<byte> nonce = stackalloc byte[NonceSize];
        BinaryPrimitives.WriteInt64BigEndian(nonce[4..], number);
        _aes.Decrypt(nonce, chunk[TagSize..], chunk[..TagSize], plain, [isLast ? (byte)1 : (byte)0]);
    }

    /// <summary>Bytes of content that a file of this length holds; negative when it can't be one.</summary>
    public static long ContentOf(long fileLength)
    {
        var body = fileLength - HeaderSize;
        var chunks = (body + Sealed - 1) / Sealed;
        return body < TagSize ? -1 : body - chunks * TagSize;
    }

    public void Dispose() => _aes.Dispose();
}
