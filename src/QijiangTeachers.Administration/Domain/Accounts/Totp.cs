using System.Buffers.Binary;
using System.Security.Cryptography;

namespace QijiangTeachers.Administration.Domain.Accounts;

/// <summary>
/// RFC 6238 as every authenticator app reads it: SHA-1, six digits, 30 seconds. Key and address are those of ASP.NET Core
/// Identity's authenticator; its check isn't used, because it says neither by whose clock nor which code it took, and a code
/// must be good only once.
/// </summary>
public static class Totp
{
    public const int Digits = 6;
    private const int KeyBytes = 20;
    private const string Base32Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static TimeSpan StepTime { get; } = TimeSpan.FromSeconds(30);

    /// <summary>160 bits, as RFC 4226 recommends.</summary>
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    public static long StepAt(DateTime utc) => (utc - DateTime.UnixEpoch).Ticks / StepTime.Ticks;

    public static string CodeOf(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)], hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // What the apps know; HMAC doesn't need a hash without collisions.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & int.MaxValue;
        return (number % 1_000_000).ToString($"D{Digits}");
    }

    /// <returns>The step of the code: now, the one before or the next, since clocks differ. Null: it is none of them, or was used.</returns>
    public static long? Find(byte[] key, string code, DateTime utc, long lastUsed)
    {
        if (code.Length != Digits) return null;
        var now = StepAt(utc);
        long? found = null;
        foreach (var step in new[] { now, now - 1, now + 1 })
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(CodeOf(key, step)), System.Text.Encoding.UTF8.GetBytes(code)) && step > lastUsed) found ??= step;
        return found;
    }

    /// <summary>As an app takes it when it is typed: Base32 in groups of four.</summary>
    public static string Typed(byte[] key) => string.Join(' ', Base32(key).Chunk(4).Select(c => new string(c)));

    /// <summary>What the QR code holds.</summary>
    public static string AddressOf(byte[] key, string issuer, string userName)
        => $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(userName)}?secret={Base32(key)}&issuer={Uri.EscapeDataString(issuer)}&digits={Digits}";

    public static string Base32(byte[] bytes)
    {
        var text = new System.Text.StringBuilder();
        var (held, bits) = (0, 0);
        foreach (var next in bytes)
        {
            (held, bits) = ((held << 8) | next, bits + 8);
            for (; bits >= 5; bits -= 5) text.Append(Base32Letters[(held >> (bits - 5)) & 31]);
        }
        return bits == 0 ? text.ToString() : text.Append(Base32Letters[(held << (5 - bits)) & 31]).ToString();
    }
}
