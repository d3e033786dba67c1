using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Modularity;

namespace QijiangTeachers.Web;

/// <summary>The start-up module: everything that the executable is composed of.</summary>
[DependsOn(typeof(DatabaseModule))]
public sealed class WebModule : Module;
