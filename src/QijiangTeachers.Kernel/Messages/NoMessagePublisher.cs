namespace QijiangTeachers.Kernel.Messages;

/// <summary>Without the Notifications module nobody is told anything.</summary>
internal sealed class NoMessagePublisher : IMessagePublisher
{
    public Task PublishAsync(Message message, CancellationToken ct = default) => Task.CompletedTask;
}
