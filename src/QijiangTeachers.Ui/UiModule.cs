using QijiangTeachers.Kernel;
using QijiangTeachers.Kernel.Modularity;

namespace QijiangTeachers.Ui;

/// <summary>The visual language: layout, navigation, components.</summary>
[DependsOn(typeof(KernelModule))]
public sealed class UiModule : Module;
