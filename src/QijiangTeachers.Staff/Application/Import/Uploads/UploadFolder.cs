using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Staff.Import;

/// <summary>Where uploaded files and their reports wait, outside the web root, under names that nobody chose. They expire after a day.</summary>
internal sealed class UploadFolder(IConfiguration configuration, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    public const long MaxBytes = 60L << 20;
    private readonly string _root = Path.GetFullPath(configuration["Import:Folder"] ?? "App_Data/imports");

    private static readonly JsonSerializerOptions Json = JsonSerializerOptions.Web;

    public string FileOf(Guid id) => Path.Combine(Of(id), "file");

    public string WrongRowsOf(Guid id) => Path.Combine(Of(id), "wrong.xlsx");

    /// <exception cref="InputInvalidException">The file is larger than <see cref="MaxBytes"/>.</exception>
    public async Task<(long Bytes, string Sha256)> SaveAsync(Guid id, Stream content, CancellationToken ct)
    {
        RemoveExpired();
        Directory.CreateDirectory(Of(id));
        await using var file = File.Create(FileOf(id));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await content.ReadAsync(buffer, ct)) > 0)
        {
            if (file.Length + read > MaxBytes) throw new InputInvalidException("File", $"文件超过 {MaxBytes >> 20} MB，请按表分成几个文件导入");
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), ct);
            await file.FlushAsync(ct);
        }
        return (file.Length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    public async Task WriteAsync(RosterImportDto import, Guid? userId, IEnumerable<ReportLine>? lines, CancellationToken ct)
    {
        if (lines is not null) await File.WriteAllLinesAsync(Path.Combine(Of(import.Id), "report"), lines.Select(l => JsonSerializer.Serialize(l, Json)), ct);
        await File.WriteAllTextAsync(Path.Combine(Of(import.Id), "import"), JsonSerializer.Serialize(new StoredImport(userId, import), Json), ct);
    }

    /// <exception cref="EntityNotFoundException">None, or one of somebody else.</exception>
    public async Task<RosterImportDto> ReadAsync(Guid id, Guid? userId, CancellationToken ct)
    {
        var path = Path.Combine(Of(id), "import");
        if (!File.Exists(path)) throw new EntityNotFoundException(typeof(RosterImportDto), id);
        var (owner, import) = JsonSerializer.Deserialize<StoredImport>(await File.ReadAllTextAsync(path, ct), Json)!;
        return owner == userId && import.ExpiresAt > clock.GetUtcNow().UtcDateTime ? import : throw new EntityNotFoundException(typeof(RosterImportDto), id);
    }

    public IEnumerable<ReportLine> Lines(Guid id) => File.ReadLines(Path.Combine(Of(id), "report")).Select(l => JsonSerializer.Deserialize<ReportLine>(l, Json)!);

    public void Remove(Guid id)
    {
        if (Directory.Exists(Of(id))) Directory.Delete(Of(id), recursive: true);
    }

    private string Of(Guid id) => Path.Combine(_root, id.ToString("N"));

    private void RemoveExpired()
    {
        if (!Directory.Exists(_root)) return;
        foreach (var folder in Directory.EnumerateDirectories(_root).Where(f => Directory.GetCreationTimeUtc(f) < clock.GetUtcNow().UtcDateTime - Kept)) Directory.Delete(folder, recursive: true);
    }
}
