using QijiangTeachers.Notifications.Domain;

namespace QijiangTeachers.Notifications.Application.Channels;

/// <summary>
/// A way to reach people. It only adds rows to the context, in the transaction of the cause; what leaves the system is sent
/// later by a job of the channel's own.
/// </summary>
public interface IMessageChannel
{
    Task AddAsync(IReadOnlyList<InboxMessage> messages, CancellationToken ct);
}
