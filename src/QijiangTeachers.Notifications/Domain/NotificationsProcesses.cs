namespace QijiangTeachers.Notifications.Domain;

/// <summary>The kinds of process that this module writes. That somebody read a message is none.</summary>
internal static class NotificationsProcesses
{
    public const string ChangeMailReminder = "Notifications.ChangeMailReminder";
    public const string RetryMails = "Notifications.RetryMails";

    public static IReadOnlyList<string> All { get; } = [ChangeMailReminder, RetryMails];
}
