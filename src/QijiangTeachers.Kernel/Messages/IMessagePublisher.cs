namespace QijiangTeachers.Kernel.Messages;

/// <summary>
/// Tells people what happened. Any module may call it, inside a <see cref="History.UnitOfWork"/> or an
/// <see cref="History.IChangeObserver"/>: what is told is written with its cause, or not at all. Who gets it, and by which
/// channels, the Notifications module decides; without that module nobody is told.
/// </summary>
public interface IMessagePublisher
{
    /// <exception cref="InvalidOperationException">No transaction is open, or the kind isn't registered.</exception>
    Task PublishAsync(Message message, CancellationToken ct = default);
}
