using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace QijiangTeachers.Database.Backup;

/// <summary>What a backup holds; written last, so that a backup without it isn't whole.</summary>
/// <param name="Format">Of this file and the folder around it.</param>
/// <param name="Version">Of the program that made it.</param>
/// <param name="Migration">The last one of its schema.</param>
/// <param name="CreatedAt">China Standard Time.</param>
internal sealed record BackupManifest(int Format, string Version, string? Migration, DateTimeOffset CreatedAt, BackupKey Key, IReadOnlyList<BackupFile> Files)
{
    public const int CurrentFormat = 1;
    public const string FileName = "manifest.json";
    public const string Database = "registry.db";
    public const string KeyFile = "keys/personal-data.key";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string ProgramVersion { get; } = typeof(BackupManifest).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    public void Write(string folder)
    {
        using var file = new FileStream(Path.Combine(folder, FileName), FileMode.CreateNew, FileAccess.Write);
        JsonSerializer.Serialize(file, this, Json);
        file.Flush(flushToDisk: true);
    }

    /// <exception cref="BackupException">It isn't there, or can't be read.</exception>
    public static BackupManifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) throw new BackupException($"{folder} 不是完整的备份：缺少 {FileName}（可能备份中途断了）。请换一份备份。");
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize<BackupManifest>(file, Json) is { Files: not null, Key: not null } manifest ? manifest : throw new JsonException();
        }
        catch (JsonException e)
        {
            throw new BackupException($"{path} 读不出来，这份备份不完整或被改过。请换一份备份。", e);
        }
    }
}

/// <summary>A file of the backup.</summary>
/// <param name="Path">Below the backup's folder, with <c>/</c>.</param>
internal sealed record BackupFile(string Path, long Size, string Sha256);

/// <summary>The master key without which sealed data (ID cards, phones, evidence, seals of the history) can't be read.</summary>
/// <param name="Included">Whether it lies in this backup.</param>
/// <param name="Fingerprint">By which it is known again; null if nothing was sealed yet.</param>
/// <param name="Note">The same for a person.</param>
internal sealed record BackupKey(bool Included, string? Fingerprint, string Note);
