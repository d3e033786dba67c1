using System.Security.Cryptography;
using System.Text;

namespace QijiangTeachers.Kernel.Security;

/// <summary>AES-256-GCM with a wrapped key per person; HMAC-SHA-256 for look-up.</summary>
internal sealed class PersonalDataProtector : IPersonalDataProtector
{
    private readonly Lazy<byte[]> _wrappingKey;
    private readonly Lazy<byte[]> _hashKey;

    public PersonalDataProtector(PersonalDataOptions options)
        => (_wrappingKey, _hashKey) = (MasterKey.Derived(options, "wrap"), MasterKey.Derived(options, "find"));

    public byte[] CreatePersonKey() => SealedBytes.Encrypt(_wrappingKey.Value, RandomNumberGenerator.GetBytes(32));

    public byte[] Protect(byte[] personKey, string value) => SealedBytes.Encrypt(SealedBytes.Decrypt(_wrappingKey.Value, personKey), Encoding.UTF8.GetBytes(value));

    public string Unprotect(byte[] personKey, byte[] protectedValue)
        => Encoding.UTF8.GetString(SealedBytes.Decrypt(SealedBytes.Decrypt(_wrappingKey.Value, personKey), protectedValue));

    public byte[] Hash(string value) => HMACSHA256.HashData(_hashKey.Value, Encoding.UTF8.GetBytes(value));
}
