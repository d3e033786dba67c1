using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Notifications.Application.Mail;
using QijiangTeachers.Notifications.Domain;
using QijiangTeachers.Notifications.Persistence;

namespace QijiangTeachers.Notifications.Application.Channels;

/// <summary>A mail to those who asked for it, once a mail server is configured.</summary>
internal sealed class MailChannel(RegistryDbContext db, MailOptions options) : IMessageChannel
{
    public async Task AddAsync(IReadOnlyList<InboxMessage> messages, CancellationToken ct)
    {
        if (!options.IsOn) return;
        var accounts = messages.Select(m => m.AccountId).ToList();
        var reminded = await db.MailReminders.Where(r => accounts.Contains(r.Id)).Select(r => r.Id).ToListAsync(ct);
        db.AddRange(messages.Where(m => reminded.Contains(m.AccountId)).Select(m => new MailDelivery(m, m.CreatedAt)));
    }
}
