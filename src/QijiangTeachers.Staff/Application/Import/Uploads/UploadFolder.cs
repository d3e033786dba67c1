using System.Security.Cryptography;
using System.Text.Json;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Files;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Import;

/// <summary>Where uploaded files and their reports wait: outside the web root, sealed, under names that nobody chose.</summary>
internal sealed class UploadFolder(ImportOptions options, SealedFiles files)
{
    public const long MaxBytes = 60L << 20;

    /// <summary>More is heard out than is taken, so that the refusal can say what to do.</summary>
    public const long MaxRequestBytes = 100L << 20;
    private static readonly JsonSerializerOptions Json = JsonSerializerOptions.Web;
    private readonly string _root = Path.GetFullPath(options.Folder);

    /// <summary>Keeps the files of one upload.</summary>
    /// <returns>Their size together, and the hash of their contents one after another.</returns>
    /// <exception cref="InputInvalidException">They are empty, or together larger than <see cref="MaxBytes"/>.</exception>
    public async Task<(long Bytes, string Sha256)> SaveAsync(Guid id, IReadOnlyList<UploadedFile> uploaded, CancellationToken ct)
    {
        Directory.CreateDirectory(Of(id));
        await using var store = files.Create(UploadOf(id));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var parts = new List<UploadPart>();
        var buffer = new byte[1 << 16];
        foreach (var file in uploaded)
        {
            var start = store.Length;
            await using var content = file.Open();
            int read;
            while ((read = await content.ReadAsync(buffer, ct)) > 0)
            {
                if (store.Length + read > MaxBytes) throw new InputInvalidException("File", TooLarge(file, parts.Count > 0));
                hash.AppendData(buffer, 0, read);
                await store.WriteAsync(buffer.AsMemory(0, read), ct);
            }
            parts.Add(new(file.Name, start, store.Length - start));
        }
        if (store.Length == 0) throw new InputInvalidException("File", "文件是空的，请选择填好的名册；空白模板可在本页下载");
        var bytes = store.Length;
        UploadPart.Write(store, parts);
        return (bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    public bool HasFile(Guid id) => File.Exists(UploadOf(id));

    /// <exception cref="InvalidDataException">What is stored was changed.</exception>
    public IReadOnlyList<RosterFile> FilesOf(Guid id)
    {
        using var store = files.OpenRead(UploadOf(id));
        return [.. UploadPart.Read(store).Select(p => new RosterFile(p.Name, () => new StreamSection(files.OpenRead(UploadOf(id)), p.Start, p.Length)))];
    }

    public Stream CreateReport(Guid id, bool isTrial, string sheet) => files.Create(ReportOf(id, isTrial, sheet));

    /// <summary>What was said of some sheets, in the contract's order; of all and of the file where none are named.</summary>
    public IEnumerable<ReportLine> Lines(Guid id, bool isTrial, IReadOnlyCollection<string>? sheets = null)
    {
        var parts = RosterSheets.All.Select(s => s.Name).Append("").Where(s => sheets?.Contains(s) ?? true);
        foreach (var path in parts.Select(s => ReportOf(id, isTrial, s)).Where(File.Exists))
        {
            using var reader = new StreamReader(files.OpenRead(path));
            while (reader.ReadLine() is { } line) yield return JsonSerializer.Deserialize<ReportLine>(line, Json)!;
        }
    }

    public Stream CreateWrongRows(Guid id) => files.Create(WrongRowsOf(id));

    public Stream? OpenWrongRows(Guid id) => File.Exists(WrongRowsOf(id)) ? files.OpenRead(WrongRowsOf(id)) : null;

    public bool HasReport(Guid id) => Directory.Exists(Of(id));

    public void RemoveFile(Guid id) => File.Delete(UploadOf(id));

    public void Remove(Guid id)
    {
        if (Directory.Exists(Of(id))) Directory.Delete(Of(id), recursive: true);
    }

    /// <summary>Every import that has something here.</summary>
    public IReadOnlyList<Guid> All()
        => Directory.Exists(_root) ? [.. Directory.EnumerateDirectories(_root).Select(d => Guid.TryParse(Path.GetFileName(d), out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)] : [];

    // Files come in the order in which their sheets are applied, so the one that is too much may come later.
    private static string TooLarge(UploadedFile file, bool isOneOfSeveral) => isOneOfSeveral
        ? $"到“{file.Name}”为止，所选文件合计超过 {MaxBytes >> 20} MB，请先导入它前面的表，再单独导入它"
        : $"“{file.Name}”超过 {MaxBytes >> 20} MB，请按表分成几个文件导入";

    private string Of(Guid id) => Path.Combine(_root, id.ToString("N"));

    private string UploadOf(Guid id) => Path.Combine(Of(id), "file");

    private string WrongRowsOf(Guid id) => Path.Combine(Of(id), "wrong");

    private string ReportOf(Guid id, bool isTrial, string sheet)
        => Path.Combine(Of(id), $"{(isTrial ? "trial" : "report")}-{(sheet.Length == 0 ? 0 : RosterSheets.PlaceOf(sheet))}");
}
