using MimeKit;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Notifications.Domain;

namespace QijiangTeachers.Notifications.Application.Mail;

/// <summary>
/// Says that there is a message and of which kind; who and what stays in the registry. No link either: a mail that asks
/// people to click and log in teaches them to fall for the next one.
/// </summary>
internal sealed class MailComposer(MailOptions options, MessageText message, TextCatalogue texts, TimeProvider clock)
{
    public MimeMessage Compose(MailDelivery mail, MailReminder to)
    {
        var from = MailboxAddress.Parse(options.From);
        if (string.IsNullOrEmpty(from.Name)) from.Name = Text("ProductName", to.Language);
        var title = message.TitleOf(mail.Kind, to.Language);
        var composed = new MimeMessage
        {
            // The same at every try: a server that has it already may know it again.
            MessageId = $"{mail.Id:N}@{from.Domain}",
            Date = new DateTimeOffset(ChinaTime.ToChina(clock.UtcNow), TimeSpan.FromHours(8)),
            Subject = title,
            Body = new TextPart("plain") { ContentTransferEncoding = ContentEncoding.Base64, Text = string.Format(null, Text("Mail:Body", to.Language), title) },
        };
        composed.From.Add(from);
        composed.To.Add(new MailboxAddress("", to.Address));
        composed.Headers.Add("Auto-Submitted", "auto-generated");
        return composed;
    }

    private string Text(string key, string culture) => texts.Find(key, typeof(NotificationsModule).Assembly, culture) ?? key;
}
