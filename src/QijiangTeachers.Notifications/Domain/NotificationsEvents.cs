using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Notifications.Domain;

/// <summary>Mail reminders of the own account switched on, changed or off; the address isn't kept.</summary>
public sealed record MailReminderChanged(bool IsOn) : HistoryEvent;

/// <summary>Mails set aside that shall be tried again.</summary>
public sealed record MailsRetried(int Mails) : HistoryEvent;
