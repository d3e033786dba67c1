using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Notifications.Domain;

/// <summary>
/// A mail to send: that there is a message of a kind, not what it says. Neither address nor name is copied here; the
/// address is that of the account's <see cref="MailReminder"/> when it is sent.
/// </summary>
public sealed class MailDelivery : DrainRow
{
    private MailDelivery() { }

    public MailDelivery(InboxMessage message, DateTime utcNow) : base(utcNow) => (MessageId, AccountId, Kind) = (message.Id, message.AccountId, message.Kind);

    /// <summary>At most one mail for a message.</summary>
    public Guid MessageId { get; private init; }
    public Guid AccountId { get; private init; }
    public string Kind { get; private init; } = "";

    public override string About => Kind;

    public MailState State => this switch
    {
        { DoneAt: not null } => MailState.Sent,
        { SetAsideAt: not null } => MailState.SetAside,
        { Attempts: 0 } => MailState.Pending,
        { LastError: null } => MailState.Sending,
        _ => MailState.Retrying,
    };
}
