using QijiangTeachers.Kernel.Commands;

namespace QijiangTeachers.Database.Backup;

/// <summary><c>restore &lt;backup&gt; [--force]</c>: with the server stopped.</summary>
internal sealed class RestoreCommand(RegistryRestore restore) : IConsoleCommand
{
    public string Name => "restore";

    public bool NeedsDatabase => false;

    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken ct)
    {
        var options = new CommandWords(args);
        if (options.Words is not [var folder])
        {
            await output.WriteLineAsync("用法：restore <备份文件夹> [--force]。先停止服务；--force 替换已有的数据，原来的改名保留。");
            return 1;
        }
        var (manifest, kept) = await restore.RestoreAsync(folder, options.Has("--force"), ct);
        await output.WriteLineAsync($"已恢复 {manifest.CreatedAt:yyyy-MM-dd HH:mm:ss} 的备份：{manifest.Files.Count} 个文件。");
        foreach (var old in kept) await output.WriteLineAsync($"原来的保留在 {old}");
        return 0;
    }
}
