using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Database.Sqlite;
using QijiangTeachers.Kernel.Files;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Database.Backup;

/// <summary>
/// Puts a backup in the place of the embedded database: proved file by file beside it, then decided at once by the
/// <see cref="RestoreJournal"/>. A process that is killed leaves the old one or the new one.
/// </summary>
internal sealed class RegistryRestore(DatabaseOptions options, RegistryDbContext db, IEnumerable<StoredFolder> folders, MasterKeyPlace key, TimeProvider clock)
{
    private const string Staging = ".restoring";

    /// <param name="backup">The folder of a backup, or its manifest.</param>
    /// <param name="force">Whether what lies there may be replaced; it is kept beside.</param>
    /// <returns>What was restored, and where the old is kept.</returns>
    /// <exception cref="BackupException">Nothing was changed; the message says why.</exception>
    public async Task<(BackupManifest Manifest, IReadOnlyList<string> Kept)> RestoreAsync(string backup, bool force, CancellationToken ct)
    {
        var database = ServerDatabases.RequireFile(options);
        RegistryDbContextSetup.CreateFolder(options);
        using var alone = SqliteUse.TakeAlone(database) ?? throw new BackupException($"有服务或命令正在使用 {database}。请先停止它，再恢复。");
        RestoreJournal.Finish(database);
        var (restored, moves) = await StageAsync(database, backup, force, ct);
        var kept = moves.Where(m => Path.Exists(m.Target)).Select(m => m.Kept).ToList();
        new RestoreJournal(moves).Decide(database);
        RestoreJournal.Finish(database);
        return (restored, kept);
    }

    /// <summary>Everything up to the decision; touches nothing that is in use.</summary>
    internal async Task<(BackupManifest Manifest, IReadOnlyList<RestoreMove> Moves)> StageAsync(string database, string backup, bool force, CancellationToken ct)
    {
        var folder = FolderOf(backup);
        var manifest = BackupManifest.Read(folder);
        if (manifest.Format != BackupManifest.CurrentFormat) throw new BackupException($"这份备份由版本 {manifest.Version} 写成，本程序不认识它的格式。请用那个版本恢复。");
        var places = PlacesOf(database, manifest);
        RefuseOtherKey(manifest, folder);
        if (!force && places.FirstOrDefault(p => IsTaken(p.Target)) is { } taken) throw new BackupException($"{taken.Target} 已经存在。确要替换时加 --force，原来的会改名保留。");
        if (places.FirstOrDefault(p => MountPoints.Has(p.Target)) is { } mount) throw new BackupException($"{mount.Target} 本身是一个挂载点，不能改名。请把它的上一级文件夹作为挂载点，再恢复。");
        if (File.Exists(database) && SqliteFiles.IsOpenElsewhere(database)) throw new BackupException($"有别的程序打开着 {database}。请先关闭它，再恢复。");
        try
        {
            await CopyAsync(folder, manifest, places, ct);
            RefuseDamaged(database + Staging);
            RefuseNewer(manifest, database + Staging);
        }
        catch
        {
            foreach (var place in places) Remove(place.Staged!);
            throw;
        }
        string[] logs = [database + "-wal", database + "-shm"];
        return (manifest, [.. logs.Select(l => new RestoreMove(null, l, KeptOf(l))), .. places]);
    }

    private List<RestoreMove> PlacesOf(string database, BackupManifest manifest)
    {
        var targets = folders.Select(f => RealPathOf(f.Path)).Prepend(database);
        if (TakesKey(manifest)) targets = targets.Append(key.File!);
        return [.. targets.Select(t => new RestoreMove(t + Staging, t, KeptOf(t)))];
    }

    // The same key stays where it is: no copy of it is left about.
    private bool TakesKey(BackupManifest manifest) => manifest.Key.Included && key.File is { } file && FingerprintOf(file) != manifest.Key.Fingerprint;

    private string KeptOf(string target) => $"{target}.before-restore-{ChinaTime.ToChina(clock.UtcNow):yyyyMMdd-HHmmss}";

    private async Task CopyAsync(string folder, BackupManifest manifest, List<RestoreMove> places, CancellationToken ct)
    {
        foreach (var place in places) Remove(place.Staged!);
        var stagedFolders = folders.ToDictionary(f => f.Name, f => RealPathOf(f.Path) + Staging);
        foreach (var staged in stagedFolders.Values) Directory.CreateDirectory(staged);
        foreach (var file in manifest.Files)
        {
            var target = file.Path switch
            {
                BackupManifest.Database => places[0].Staged!,
                BackupManifest.KeyFile => TakesKey(manifest) ? key.File + Staging : null,
                _ => TargetOf(file, stagedFolders),
            };
            var source = Path.Combine(folder, file.Path);
            if (!File.Exists(source)) throw new BackupException($"备份里缺少 {file.Path}。这份备份不完整，请换一份。");
            if (target is null) continue;
            if (await FileCopy.CopyAsync(source, target, ct) != (file.Size, file.Sha256)) throw new BackupException($"备份里的 {file.Path} 与清单不符，被改过或已损坏。请换一份备份。");
            if (file.Path == BackupManifest.KeyFile && !OperatingSystem.IsWindows()) File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        if (manifest.Files.All(f => f.Path != BackupManifest.Database)) throw new BackupException("备份里没有数据库。请换一份备份。");
    }

    // A path of the manifest never leads out of the folder that it names.
    private static string TargetOf(BackupFile file, Dictionary<string, string> stagedFolders)
    {
        var parts = file.Path.Split('/');
        return parts.Length > 1 && !parts.Contains("..") && !parts.Contains("") && !file.Path.Contains('\\') && stagedFolders.TryGetValue(parts[0], out var staged)
            ? Path.Combine([staged, .. parts[1..]])
            : throw new BackupException($"清单里的 {file.Path} 不是本程序的文件。请换一份备份。");
    }

    private void RefuseOtherKey(BackupManifest manifest, string folder)
    {
        if (manifest.Key.Fingerprint is not { } needed) return;
        if (manifest.Key.Included && key.File is not null)
        {
            if (FingerprintOf(Path.Combine(folder, BackupManifest.KeyFile)) != needed) throw new BackupException($"备份里的 {BackupManifest.KeyFile} 与清单不符，被改过或已损坏。请换一份备份。");
            return;
        }
        if (key.Fingerprint == needed) return;
        throw new BackupException(key.File is { } file
            ? $"这份备份要用另外保存的主密钥（标识 {needed}）。请先把那份密钥文件放到 {file}，或设 PersonalData:Key，再恢复。"
            : $"PersonalData:Key 不是这份备份的主密钥（需要标识 {needed}）。请先换成备份时的那一个，再恢复。");
    }

    private static string? FingerprintOf(string keyFile)
    {
        try
        {
            return File.Exists(keyFile) ? MasterKeyPlace.FingerprintOf(File.ReadAllText(keyFile)) : null;
        }
        catch (InvalidOperationException)
        {
            return null;   // no key any more
        }
    }

    private static void RefuseDamaged(string database)
    {
        if (SqliteFiles.Fault(database) is { } fault) throw new BackupException($"备份里的数据库已损坏（{fault}）。请换一份备份。");
    }

    private void RefuseNewer(BackupManifest manifest, string database)
    {
        var known = db.Database.GetMigrations().ToHashSet();
        if (SqliteFiles.Migrations(database).FirstOrDefault(m => !known.Contains(m)) is { } unknown)
            throw new BackupException($"备份由版本 {manifest.Version} 写成，其中的迁移 {unknown} 本程序不认识。请用那个版本或更新的版本恢复。");
    }

    private static string FolderOf(string backup)
    {
        var path = Path.GetFullPath(backup);
        if (File.Exists(path)) return Path.GetDirectoryName(path)!;
        if (!Directory.Exists(path)) throw new BackupException($"没有文件夹 {path}。");
        if (!File.Exists(Path.Combine(path, BackupManifest.FileName))
            && Directory.GetDirectories(path, RegistryBackup.Prefix + "*").Where(d => File.Exists(Path.Combine(d, BackupManifest.FileName))).Max(StringComparer.Ordinal) is { } latest)
            throw new BackupException($"{path} 里有几份备份，请指明一份；最新的是 {latest}。");
        return path;
    }

    private static bool IsTaken(string path) => File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any());

    private static string RealPathOf(string folder) => Directory.Exists(folder) && new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true) is { } real ? real.FullName : folder;

    private static void Remove(string path)
    {
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        else if (File.Exists(path)) File.Delete(path);
    }
}
