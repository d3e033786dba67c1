using QijiangTeachers.Kernel.Permissions;

namespace QijiangTeachers.Notifications;

/// <summary>What may be permitted in this module; the own messages need no permission.</summary>
public static class NotificationsPermissions
{
    public const string GroupName = "QijiangTeachers.Notifications";

    public static class Mail
    {
        /// <summary>See how the mails fare, not what they say.</summary>
        public const string Default = GroupName + ".Mail";

        /// <summary>Have mails that were set aside tried again.</summary>
        public const string Retry = Default + ".Retry";
    }

    internal static void Define(IPermissionDefinitionContext context)
        => context.AddGroup(GroupName).AddPermission(Mail.Default, RoleNames.Operator).AddChild(Mail.Retry, RoleNames.Operator);
}
