using System.Security.Cryptography;

namespace QijiangTeachers.Kernel.Security;

/// <summary>Where the master key is kept, and by which sign one knows it again; makes none.</summary>
public sealed class MasterKeyPlace(PersonalDataOptions options)
{
    /// <summary>Full path of the key file; null where the key stands in the configuration.</summary>
    public string? File => options.Key is { Length: > 0 } ? null : Path.GetFullPath(options.KeyFile);

    /// <summary>The sign of the key in use; null if there is none yet.</summary>
    /// <exception cref="InvalidOperationException">It isn't 32 bytes of base64.</exception>
    public string? Fingerprint => options.Key is { Length: > 0 } key ? FingerprintOf(key) : System.IO.File.Exists(File) ? FingerprintOf(System.IO.File.ReadAllText(File)) : null;

    /// <summary>Sixteen digits that tell one key from another and don't help to find it.</summary>
    public static string FingerprintOf(string key)
        => Convert.ToHexStringLower(HKDF.DeriveKey(HashAlgorithmName.SHA256, MasterKey.Parse(key), 8, info: "fingerprint"u8.ToArray()));
}
