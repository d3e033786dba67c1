using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Notifications.Domain;

/// <summary>Refusals of this module.</summary>
internal static class NotificationsErrors
{
    private const string Prefix = "QijiangTeachers.Notifications:";

    public static BusinessException NothingSetAside() => new(Prefix + "0001");
    public static BusinessException MailIsOff() => new(Prefix + "0002");
}
