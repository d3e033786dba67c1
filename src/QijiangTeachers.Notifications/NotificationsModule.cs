using QijiangTeachers.Kernel.Modularity;

namespace QijiangTeachers.Notifications;

/// <summary>Mail outbox, in-app inbox.</summary>
[DependsOn(typeof(Administration.AdministrationModule))]
public sealed class NotificationsModule : Module;
