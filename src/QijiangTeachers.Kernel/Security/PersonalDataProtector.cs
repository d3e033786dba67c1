using System.Security.Cryptography;
using System.Text;

namespace QijiangTeachers.Kernel.Security;

/// <summary>AES-256-GCM with a wrapped key per person; HMAC-SHA-256 for look-up.</summary>
internal sealed class PersonalDataProtector : IPersonalDataProtector
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private readonly Lazy<byte[]> _wrappingKey;
    private readonly Lazy<byte[]> _hashKey;

    public PersonalDataProtector(PersonalDataOptions options)
        => (_wrappingKey, _hashKey) = (MasterKey.Derived(options, "wrap"), MasterKey.Derived(options, "find"));

    public byte[] CreatePersonKey() => Encrypt(_wrappingKey.Value, RandomNumberGenerator.GetBytes(32));

    public byte[] Protect(byte[] personKey, string value) => Encrypt(Decrypt(_wrappingKey.Value, personKey), Encoding.UTF8.GetBytes(value));

    public string Unprotect(byte[] personKey, byte[] protectedValue)
        => Encoding.UTF8.GetString(Decrypt(Decrypt(_wrappingKey.Value, personKey), protectedValue));

    public byte[] Hash(string value) => HMACSHA256.HashData(_hashKey.Value, Encoding.UTF8.GetBytes(value));

    private static byte[] Encrypt(byte[] key, byte[] plain)
    {
        var result = new byte[NonceSize + TagSize + plain.Length];
        var nonce = result.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain, result.AsSpan(NonceSize + TagSize), result.AsSpan(NonceSize, TagSize));
        return result;
    }

    private static byte[] Decrypt(byte[] key, byte[] sealedValue)
    {
        var plain = new byte[sealedValue.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(sealedValue.AsSpan(0, NonceSize), sealedValue.AsSpan(NonceSize + TagSize), sealedValue.AsSpan(NonceSize, TagSize), plain);
        return plain;
    }
}
