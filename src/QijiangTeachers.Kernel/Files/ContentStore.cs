using System.Security.Cryptography;
using QijiangTeachers.Kernel.Security;

namespace QijiangTeachers.Kernel.Files;

/// <summary>
/// Contents under their SHA-256, sealed at rest: the same content is kept once. Rows of the database say what each is and
/// who may read it; a content that no row names is an orphan.
/// </summary>
public sealed class ContentStore(ContentOptions options, SealedFiles files, TimeProvider clock)
{
    private const int HashLength = 64;
    private readonly string _root = Path.GetFullPath(options.Folder);

    /// <summary>Keeps a content before the row that names it is written.</summary>
    /// <returns>Its SHA-256 in small hexadecimal digits.</returns>
    public async Task<string> SaveAsync(ReadOnlyMemory<byte> content, CancellationToken ct = default)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var path = PathOf(sha256);
        if (File.Exists(path))
        {
            // An orphan that is wanted again is young again.
            File.SetLastWriteTimeUtc(path, clock.GetUtcNow().UtcDateTime);
            return sha256;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Guid.CreateVersion7():N}";
        await using (var output = files.Create(unfinished)) await output.WriteAsync(content, ct);
        File.SetLastWriteTimeUtc(unfinished, clock.GetUtcNow().UtcDateTime);
        File.Move(unfinished, path, overwrite: true);
        return sha256;
    }

    /// <summary>The content, to be read from any position; null if it isn't there.</summary>
    /// <exception cref="InvalidDataException">What is stored was changed.</exception>
    public Stream? Open(string sha256) => File.Exists(PathOf(sha256)) ? files.OpenRead(PathOf(sha256)) : null;

    public void Remove(string sha256) => File.Delete(PathOf(sha256));

    /// <summary>Contents and unfinished ones that nobody has written to since then.</summary>
    public IEnumerable<string> OlderThan(DateTime utc)
        => Directory.Exists(_root) ? Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories).Where(p => File.GetLastWriteTimeUtc(p) < utc).Select(Path.GetFileName).OfType<string>() : [];

    /// <summary>Removes one of <see cref="OlderThan"/>, unless it was written to in between.</summary>
    public bool RemoveIfOlder(string name, DateTime utc)
    {
        var path = PathOf(name);
        if (!File.Exists(path) || File.GetLastWriteTimeUtc(path) >= utc) return false;
        File.Delete(path);
        return true;
    }

    private string PathOf(string name) => name.Length >= HashLength && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '.')
        ? Path.Combine(_root, name[..2], name)
        : throw new ArgumentException("This is no SHA-256.", nameof(name));
}
