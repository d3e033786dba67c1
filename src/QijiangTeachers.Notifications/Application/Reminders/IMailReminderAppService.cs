namespace QijiangTeachers.Notifications.Application.Reminders;

/// <summary>邮件提醒: whether the own account hears of new messages by mail, too.</summary>
public interface IMailReminderAppService
{
    Task<MailReminderDto> GetAsync(CancellationToken ct = default);
    Task<MailReminderDto> UpdateAsync(UpdateMailReminderDto input, CancellationToken ct = default);
}
