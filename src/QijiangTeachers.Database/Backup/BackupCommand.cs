using QijiangTeachers.Kernel.Commands;

namespace QijiangTeachers.Database.Backup;

/// <summary>
/// <c>backup &lt;folder&gt; [--without-key] [--keep 7]</c>: also while the server works. It neither makes nor migrates the
/// database: the new version backs up what the old one left.
/// </summary>
internal sealed class BackupCommand(RegistryBackup backup) : IConsoleCommand
{
    public string Name => "backup";

    public bool NeedsDatabase => false;

    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken ct)
    {
        var options = new CommandWords(args, "--keep");
        var keep = 0;
        if (options.Words is not [var parent] || (options.Has("--keep") && (!int.TryParse(options.Find("--keep"), out keep) || keep < 1)))
        {
            await output.WriteLineAsync("用法：backup <文件夹> [--without-key] [--keep 份数]。备份放在该文件夹下的 qijiang-日期-时间 里；--without-key 不带主密钥；--keep 只留最新的几份。");
            return 1;
        }
        var (folder, manifest) = await backup.MakeAsync(parent, withKey: !options.Has("--without-key"), ct);
        await output.WriteLineAsync($"已备份到 {folder}：{manifest.Files.Count} 个文件，{manifest.Files.Sum(f => f.Size) / 1024.0 / 1024:0.0} MB，{manifest.CreatedAt:yyyy-MM-dd HH:mm:ss}。");
        await output.WriteLineAsync(manifest.Key.Note);
        if (keep > 0 && backup.Prune(parent, keep) is > 0 and var removed) await output.WriteLineAsync($"删除了 {removed} 份旧备份。");
        return 0;
    }
}
