using System.Security.Cryptography;
using System.Text;

namespace QijiangTeachers.Kernel.Security;

/// <summary>AES-256-GCM with a wrapped key per person; HMAC-SHA-256 for look-up.</summary>
internal sealed class PersonalDataProtector : IPersonalDataProtector
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private readonly byte[] _wrappingKey;
    private readonly byte[] _hashKey;

    public PersonalDataProtector(PersonalDataOptions options)
    {
        var master = MasterKey.Load(options);
        _wrappingKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, master, 32, info: "wrap"u8.ToArray());
        _hashKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, master, 32, info: "find"u8.ToArray());
    }

    public byte[] CreatePersonKey() => Encrypt(_wrappingKey, RandomNumberGenerator.GetBytes(32));

    public byte[] Protect(byte[] personKey, string value) => Encrypt(Decrypt(_wrappingKey, personKey), Encoding.UTF8.GetBytes(value));

    public string Unprotect(byte[] personKey, byte[] protectedValue)
        => Encoding.UTF8.GetString(Decrypt(Decrypt(_wrappingKey, personKey), protectedValue));

    public byte[] Hash(string value) => HMACSHA256.HashData(_hashKey, Encoding.UTF8.GetBytes(value));

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
