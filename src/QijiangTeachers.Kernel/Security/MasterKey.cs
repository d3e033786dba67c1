using System.Security.Cryptography;
using System.Text;

namespace QijiangTeachers.Kernel.Security;

internal static class MasterKey
{
    /// <summary>A key of one purpose, derived when it is first needed: a restore comes before it may put the key file there.</summary>
    public static Lazy<byte[]> Derived(PersonalDataOptions options, string purpose)
        => new(() => HKDF.DeriveKey(HashAlgorithmName.SHA256, Load(options), 32, info: Encoding.UTF8.GetBytes(purpose)));

    /// <exception cref="InvalidOperationException">The configured key isn't 32 bytes of base64.</exception>
    public static byte[] Load(PersonalDataOptions options)
    {
        return Parse(options.Key is { Length: > 0 } key ? key : ReadOrCreate(options.KeyFile));
    }

    /// <exception cref="InvalidOperationException">The text isn't 32 bytes of base64.</exception>
    public static byte[] Parse(string text)
    {
        var bytes = new byte[32];
        if (!Convert.TryFromBase64String(text.Trim(), bytes, out var length) || length != 32)
            throw new InvalidOperationException("PersonalData:Key must be 32 bytes in base64. Make one with: openssl rand -base64 32");
        return bytes;
    }

    private static string ReadOrCreate(string path)
    {
        if (File.Exists(path)) return File.ReadAllText(path);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var text = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var stream = new FileStream(path, options);
            using var writer = new StreamWriter(stream);
            writer.Write(text);
            return text;
        }
        catch (IOException) when (File.Exists(path))
        {
            return File.ReadAllText(path);   // another process was first
        }
    }
}
