using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Notifications.Application.Mail;
using QijiangTeachers.Notifications.Domain;
using QijiangTeachers.Notifications.Persistence;

namespace QijiangTeachers.Notifications.Jobs;

/// <summary>
/// Sends the mails that wait, in their order. The claim on a row is what keeps two runs from sending it twice; a process that
/// dies between sending and marking sends once more, under the same message id.
/// </summary>
internal sealed class SendMail(DrainContext drain, MailOptions options, MailComposer composer, MailSender sender) : DrainJob<MailDelivery>(drain)
{
    public const string Key = "notifications.mail";

    protected override bool ActsOutside => true;

    protected override bool KeepsDone => true;

    // While no server is configured the mails wait.
    protected override IQueryable<MailDelivery> Due(DateTime utcNow) => options.IsOn ? base.Due(utcNow) : base.Due(utcNow).Where(m => false);

    protected override async Task ActAsync(MailDelivery mail, CancellationToken ct)
    {
        var to = await Db.MailReminders.AsNoTracking().FirstOrDefaultAsync(r => r.Id == mail.AccountId, ct)
            ?? throw new JobFailedException("收件人已经关闭邮件提醒。", permanent: true);
        await sender.SendAsync(composer.Compose(mail, to), ct);
    }
}
