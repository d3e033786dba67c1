using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Notifications.Domain;

/// <summary>An account that wants to hear of new messages by mail; nothing depends on it. Its id is the account's.</summary>
public sealed class MailReminder : AggregateRoot<Guid>
{
    public const int MaxAddressLength = 254;

    private MailReminder() { }

    public MailReminder(Guid accountId, string address, string language) => (Id, Address, Language) = (accountId, address, language);

    public string Address { get; private set; } = "";

    /// <summary>A culture of the texts, e.g. <c>zh-Hans</c>.</summary>
    public string Language { get; private set; } = "";

    /// <returns>Whether anything changed.</returns>
    public bool Change(string address, string language)
    {
        if (Address == address && Language == language) return false;
        (Address, Language) = (address, language);
        return true;
    }
}
