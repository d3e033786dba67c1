using System.Text;

namespace QijiangTeachers.Kernel.Security;

/// <summary>Secrets of the application itself at rest, under the district's master key.</summary>
public sealed class SealedTexts
{
    private readonly Lazy<byte[]> _key;

    public SealedTexts(PersonalDataOptions options) => _key = MasterKey.Derived(options, "secret");

    public byte[] Seal(string text) => SealedBytes.Encrypt(_key.Value, Encoding.UTF8.GetBytes(text));

    /// <exception cref="System.Security.Cryptography.CryptographicException">It was sealed under another master key, or changed.</exception>
    public string Open(byte[] sealedText) => Encoding.UTF8.GetString(SealedBytes.Decrypt(_key.Value, sealedText));
}
