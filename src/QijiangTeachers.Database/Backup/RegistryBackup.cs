using QijiangTeachers.Database.Sqlite;
using QijiangTeachers.Kernel.Files;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Database.Backup;

/// <summary>
/// The embedded database with all that its rows need, as one folder that has its name only when it is whole. The database
/// is copied before the files: a content is stored before the row that names it.
/// </summary>
internal sealed class RegistryBackup(DatabaseOptions options, SqliteUse use, IEnumerable<StoredFolder> folders, MasterKeyPlace key, TimeProvider clock)
{
    public const string Prefix = "qijiang-";
    private const string Unfinished = ".unfinished";
    private const string NoteElsewhere = "主密钥不在这份备份里，须另外保存；没有它，身份证号、手机号、证明材料解不开，历史记录无法核验。";
    private const string NoteIncluded = "主密钥在 keys/ 里：拿到这份备份就能读出全部个人信息，请加密保存。";
    private const string NoteNone = "还没有主密钥：没有加密的内容。";

    /// <param name="parent">Backups lie beside each other in it.</param>
    /// <param name="withKey">Whether the generated key file is taken along.</param>
    /// <returns>The folder of the backup, and what it holds.</returns>
    /// <exception cref="BackupException">There is nothing that could be backed up, or no place for it.</exception>
    public async Task<(string Folder, BackupManifest Manifest)> MakeAsync(string parent, bool withKey, CancellationToken ct)
    {
        var database = ServerDatabases.RequireFile(options);
        if (!File.Exists(database)) throw new BackupException($"没有数据库文件 {database}。请检查 ConnectionStrings:Default 和当前目录。");
        parent = Path.GetFullPath(parent);
        if (folders.FirstOrDefault(f => IsInside(parent, f.Path)) is { } around) throw new BackupException($"备份不能放在 {around.Path} 里面，那里的文件本身也要备份。请换一个文件夹。");
        Directory.CreateDirectory(parent);
        use.Begin();
        using var alone = TakeFolder(parent);
        RemoveLeftOvers(parent);

        var folder = NewName(parent);
        var unfinished = folder + Unfinished;
        CreatePrivate(unfinished);
        try
        {
            var manifest = await FillAsync(unfinished, database, withKey, ct);
            manifest.Write(unfinished);
            Directory.Move(unfinished, folder);
            return (folder, manifest);
        }
        catch
        {
            Directory.Delete(unfinished, recursive: true);
            throw;
        }
    }

    /// <summary>Removes whole backups but the latest.</summary>
    /// <returns>How many.</returns>
    public int Prune(string parent, int keep)
    {
        using var alone = TakeFolder(parent);
        var old = Directory.GetDirectories(parent, Prefix + "*").Where(d => File.Exists(Path.Combine(d, BackupManifest.FileName))).OrderDescending(StringComparer.Ordinal).Skip(Math.Max(keep, 1)).ToList();
        foreach (var folder in old)
        {
            // What is removed in part must not look whole.
            Directory.Move(folder, folder + Unfinished);
            Directory.Delete(folder + Unfinished, recursive: true);
        }
        return old.Count;
    }

    private async Task<BackupManifest> FillAsync(string into, string database, bool withKey, CancellationToken ct)
    {
        var copy = Path.Combine(into, BackupManifest.Database);
        await Task.Run(() => SqliteFiles.Copy(database, copy), ct);
        if (SqliteFiles.Fault(copy) is { } fault) throw new BackupException($"数据库 {database} 已损坏（{fault}），没有备份。请从以前的备份恢复。");
        var files = new List<BackupFile> { await FileCopy.DescribeAsync(into, BackupManifest.Database, ct) };
        foreach (var folder in folders) await CopyFolderAsync(folder, into, files, ct);
        var fingerprint = key.Fingerprint;
        var included = withKey && key.File is { } keyFile && File.Exists(keyFile);
        if (included) files.Add(await CopyAsync(key.File!, into, BackupManifest.KeyFile, ct));
        var note = fingerprint is null ? NoteNone : included ? NoteIncluded : $"{NoteElsewhere}位置：{(key.File is { } place ? place : "PersonalData:Key")}。";
        return new(BackupManifest.CurrentFormat, BackupManifest.ProgramVersion, SqliteFiles.Migrations(copy) is [.., var last] ? last : null,
            clock.GetUtcNow().ToOffset(ChinaTime.Zone.BaseUtcOffset), new(included, fingerprint, note), files);
    }

    private static async Task CopyFolderAsync(StoredFolder folder, string into, List<BackupFile> files, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.Combine(into, folder.Name));
        if (!Directory.Exists(folder.Path)) return;
        foreach (var path in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).ToList())
        {
            try
            {
                files.Add(await CopyAsync(path, into, $"{folder.Name}/{Path.GetRelativePath(folder.Path, path).Replace(Path.DirectorySeparatorChar, '/')}", ct));
            }
            catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
            {
                // It was finished under another name, or removed as no longer wanted, since the folder was listed.
            }
        }
    }

    private static async Task<BackupFile> CopyAsync(string source, string into, string path, CancellationToken ct)
    {
        var (size, sha256) = await FileCopy.CopyAsync(source, Path.Combine(into, path), ct);
        return new(path, size, sha256);
    }

    private string NewName(string parent)
    {
        var name = Path.Combine(parent, $"{Prefix}{ChinaTime.ToChina(clock.UtcNow):yyyyMMdd-HHmmss}");
        for (var i = 2; Directory.Exists(name); i++) name = $"{name.Split('_')[0]}_{i}";
        return name;
    }

    private static FileStream TakeFolder(string parent)
    {
        try
        {
            return new FileStream(Path.Combine(parent, ".backup-lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (File.Exists(Path.Combine(parent, ".backup-lock")))
        {
            throw new BackupException($"另一个备份正在写入 {parent}。请等它结束再试。", e);
        }
    }

    private static void RemoveLeftOvers(string parent)
    {
        foreach (var folder in Directory.GetDirectories(parent, $"{Prefix}*{Unfinished}")) Directory.Delete(folder, recursive: true);
    }

    // It may hold the key.
    private static void CreatePrivate(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static bool IsInside(string path, string folder) => (path + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
