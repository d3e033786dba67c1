using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Import;

/// <summary>Every night: files whose time is over go, with them imports that nobody confirmed; later the reports. What was imported stays in the list with its counts.</summary>
internal sealed class ForgetImports(RegistryDbContext db, UploadFolder folder, ImportOptions options, TimeProvider clock) : IRegistryJob
{
    public const string Key = "staff.forget-imports";

    public async Task RunAsync(IJobProgress progress, CancellationToken ct)
    {
        var now = clock.UtcNow;
        var oldest = now.AddDays(-options.KeepReportDays);
        // Before the rows are read: what is uploaded meanwhile isn't among them.
        var stored = folder.All();
        var imports = await db.RosterImports.AsNoTracking().ToDictionaryAsync(i => i.Id, ct);
        var unconfirmed = imports.Values.Where(i => i.ExpiresAt <= now && i.Phase is ImportPhase.Trying or ImportPhase.Tried).Select(i => i.Id).ToHashSet();
        var forgotten = stored.Where(id => !imports.TryGetValue(id, out var import) ? IsLeftOver(id, now) : unconfirmed.Contains(id) || import.UploadedAt <= oldest).ToList();
        var files = stored.Except(forgotten).Where(id => imports.TryGetValue(id, out var import) && import.ExpiresAt <= now && folder.HasFile(id)).ToList();
        await db.RosterImports.Where(i => i.ExpiresAt <= now && (i.Phase == ImportPhase.Trying || i.Phase == ImportPhase.Tried)).ExecuteDeleteAsync(ct);
        if (!progress.DryRun)
        {
            forgotten.ForEach(folder.Remove);
            files.ForEach(folder.RemoveFile);
        }
        await progress.ReportAsync(forgotten.Count + files.Count, forgotten.Count + files.Count, $"{(progress.DryRun ? "将删除" : "删除了")} {files.Count} 个上传文件、{forgotten.Count} 份导入报告");
    }

    // Of an upload that was refused or killed on its way; the key says when it began.
    private bool IsLeftOver(Guid id, DateTime now) => TimeOf(id) < now.AddHours(-options.KeepFileHours);

    private static DateTime TimeOf(Guid id)
    {
        var bytes = id.ToByteArray(bigEndian: true);
        return DateTime.UnixEpoch.AddMilliseconds(((long)bytes[0] << 40) | ((long)bytes[1] << 32) | ((long)bytes[2] << 24) | ((long)bytes[3] << 16) | ((long)bytes[4] << 8) | bytes[5]);
    }
}
