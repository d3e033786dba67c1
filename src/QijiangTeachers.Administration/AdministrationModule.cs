using QijiangTeachers.Kernel.Modularity;

namespace QijiangTeachers.Administration;

/// <summary>Accounts, roles, permissions, settings, audit log.</summary>
[DependsOn(typeof(Ui.UiModule))]
public sealed class AdministrationModule : Module;
