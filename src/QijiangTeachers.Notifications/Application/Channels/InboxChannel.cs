using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Notifications.Domain;

namespace QijiangTeachers.Notifications.Application.Channels;

/// <summary>消息: everybody has it, nothing needs to be set up.</summary>
internal sealed class InboxChannel(RegistryDbContext db) : IMessageChannel
{
    public Task AddAsync(IReadOnlyList<InboxMessage> messages, CancellationToken ct)
    {
        db.AddRange(messages);
        return Task.CompletedTask;
    }
}
