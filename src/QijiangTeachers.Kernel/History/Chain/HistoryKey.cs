using System.Security.Cryptography;
using QijiangTeachers.Kernel.Security;

namespace QijiangTeachers.Kernel.History.Chain;

/// <summary>
/// The key of all seals of the history, derived from the master key that protects personal data: whoever has the database
/// alone can't make a seal that fits.
/// </summary>
public sealed class HistoryKey
{
    private readonly byte[] _key;

    public HistoryKey(PersonalDataOptions options) => _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, MasterKey.Load(options), 32, info: "history"u8.ToArray());

    internal byte[] Seal(CanonicalForm form) => HMACSHA256.HashData(_key, form.Bytes);

    internal IncrementalHash Begin() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
}
