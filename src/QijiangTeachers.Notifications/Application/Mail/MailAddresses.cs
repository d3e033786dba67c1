using MimeKit;

namespace QijiangTeachers.Notifications.Application.Mail;

/// <summary>What may stand where an address of a person is asked for.</summary>
internal static class MailAddresses
{
    /// <summary>name@domain and nothing else: no display name, no list, no line break.</summary>
    public static bool IsAddress(string text)
        => MailboxAddress.TryParse(ParserOptions.Default, text, out var mailbox) && mailbox.Address == text && mailbox.Domain.Contains('.', StringComparison.Ordinal) && !text.Any(char.IsControl);
}
