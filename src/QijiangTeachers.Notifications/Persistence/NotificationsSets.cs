using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Notifications.Domain;

namespace QijiangTeachers.Notifications.Persistence;

/// <summary>The module's sets of the one context.</summary>
internal static class NotificationsSets
{
    extension(RegistryDbContext db)
    {
        public DbSet<InboxMessage> InboxMessages => db.Set<InboxMessage>();
        public DbSet<MailDelivery> MailDeliveries => db.Set<MailDelivery>();
        public DbSet<MailReminder> MailReminders => db.Set<MailReminder>();
    }
}
