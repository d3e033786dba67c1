namespace QijiangTeachers.Kernel.Security;

/// <summary>
/// Files with personal data at rest: AES-256-GCM in chunks under a key of their own, which the district's master key wraps.
/// A file that was changed, mixed up or cut off is refused, and may be read from any position.
/// </summary>
public sealed class SealedFiles
{
    private readonly Lazy<byte[]> _wrappingKey;

    public SealedFiles(PersonalDataOptions options) => _wrappingKey = MasterKey.Derived(options, "file");

    /// <summary>A stream to write; only when it is closed the file is whole.</summary>
    public Stream Create(string path) => new SealedFileWriter(path, _wrappingKey.Value);

    /// <summary>A stream to read, with any number of readers beside it.</summary>
    /// <exception cref="InvalidDataException">The file isn't what was written.</exception>
    public Stream OpenRead(string path) => new SealedFileReader(path, _wrappingKey.Value);
}
