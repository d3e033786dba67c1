using System.Security.Cryptography;
using QijiangTeachers.Kernel.Security;

namespace QijiangTeachers.Kernel.History.Chain;

/// <summary>
/// The key of all seals of the history, derived from the master key that protects personal data: whoever has the database
/// alone can't make a seal that fits.
/// </summary>
public sealed class HistoryKey
{
    private readonly Lazy<byte[]> _key;

    public HistoryKey(PersonalDataOptions options) => _key = MasterKey.Derived(options, "history");

    internal byte[] Seal(CanonicalForm form) => HMACSHA256.HashData(_key.Value, form.Bytes);

    internal IncrementalHash Begin() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key.Value);
}
