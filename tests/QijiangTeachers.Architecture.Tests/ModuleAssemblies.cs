using System.Reflection;
using QijiangTeachers.Kernel.Modularity;

namespace QijiangTeachers.Architecture.Tests;

/// <summary>The assemblies of the running application's modules, in dependency order.</summary>
internal static class ModuleAssemblies
{
    public static IReadOnlyList<Assembly> All { get; } = [.. ModuleLoader.Load(typeof(Web.WebModule)).Select(m => m.GetType().Assembly).Distinct()];

    public static string ShortName(Assembly assembly) => assembly.GetName().Name!["QijiangTeachers.".Length..];
}
