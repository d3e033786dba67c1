using QijiangTeachers.Kernel.Jobs;

namespace QijiangTeachers.Database.Backup;

/// <summary>Every night where <c>Backup:Folder</c> is set; the latest <c>Backup:Keep</c> stay.</summary>
internal sealed class DailyBackup(RegistryBackup backup, BackupOptions options) : IRegistryJob, IChecksForWork
{
    public const string Key = "kernel.backup";

    public Task<bool> HasWorkAsync(CancellationToken ct) => Task.FromResult(options.Folder is { Length: > 0 });

    public async Task RunAsync(IJobProgress progress, CancellationToken ct)
    {
        if (options.Folder is not { Length: > 0 } folder) throw new JobFailedException("没有设置 Backup:Folder，没有备份。请设为存放备份的文件夹后重新启动服务。");
        if (progress.DryRun) return;
        try
        {
            var (made, manifest) = await backup.MakeAsync(folder, withKey: true, ct);
            backup.Prune(folder, options.Keep);
            await progress.ReportAsync(manifest.Files.Count, manifest.Files.Count, $"备份到 {Path.GetFileName(made)}");
        }
        catch (BackupException e)
        {
            throw new JobFailedException(e.Message, inner: e);
        }
    }
}
