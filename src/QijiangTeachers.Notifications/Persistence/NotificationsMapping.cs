using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Notifications.Domain;

namespace QijiangTeachers.Notifications.Persistence;

internal static class NotificationsMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<InboxMessage>(e =>
        {
            e.ToTable("Notifications_Message");
            e.Property(m => m.Kind).HasMaxLength(InboxMessage.MaxKindLength);
            e.Property(m => m.Key).HasMaxLength(InboxMessage.MaxKeyLength);
            e.Property(m => m.Values).HasMaxLength(-1);
            e.Property(m => m.Path).HasMaxLength(InboxMessage.MaxPathLength);
            // Told once.
            e.HasIndex(m => new { m.AccountId, m.Key }).IsUnique();
            // The bell, on every page.
            e.HasIndex(m => new { m.AccountId, m.ReadAt });
            e.HasIndex(m => new { m.AccountId, m.CreatedAt });
            e.HasIndex(m => m.CreatedAt);
        });
        model.Entity<MailDelivery>(e =>
        {
            e.ToTable("Notifications_Mail");
            e.Property(m => m.Kind).HasMaxLength(InboxMessage.MaxKindLength);
            e.Ignore(m => m.State);
            e.HasIndex(m => m.MessageId).IsUnique();
            e.HasIndex(m => m.AccountId);
            e.HasIndex(m => m.CreatedAt);
            e.HasOne<InboxMessage>().WithMany().HasForeignKey(m => m.MessageId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<MailReminder>(e =>
        {
            e.ToTable("Notifications_MailReminder");
            e.Property(r => r.Address).HasMaxLength(MailReminder.MaxAddressLength);
            e.Property(r => r.Language).HasMaxLength(16);
        });
    }
}
