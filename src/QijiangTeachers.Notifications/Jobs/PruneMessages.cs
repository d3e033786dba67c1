using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Notifications.Persistence;

namespace QijiangTeachers.Notifications.Jobs;

/// <summary>Forgets messages after a year, read or not, and mails that were sent or set aside after 90 days: the history keeps what happened.</summary>
internal sealed class PruneMessages(RegistryDbContext db, TimeProvider clock) : IRegistryJob
{
    public const string Key = "notifications.prune";

    private static readonly TimeSpan KeepMessages = TimeSpan.FromDays(365), KeepMails = TimeSpan.FromDays(90);

    public async Task RunAsync(IJobProgress progress, CancellationToken ct)
    {
        var (messagesBefore, mailsBefore) = (clock.UtcNow - KeepMessages, clock.UtcNow - KeepMails);
        var mails = await db.MailDeliveries.Where(m => m.DueAt == null && m.CreatedAt < mailsBefore).ExecuteDeleteAsync(ct);
        var messages = await db.InboxMessages.Where(m => m.CreatedAt < messagesBefore).ExecuteDeleteAsync(ct);
        await progress.ReportAsync(mails + messages, mails + messages, progress.DryRun ? $"将删除 {messages} 条消息、{mails} 封邮件记录" : $"删除了 {messages} 条消息、{mails} 封邮件记录");
    }
}
