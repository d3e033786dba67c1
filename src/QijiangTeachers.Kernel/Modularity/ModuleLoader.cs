using System.Reflection;

namespace QijiangTeachers.Kernel.Modularity;

/// <summary>Orders the modules reachable from a start-up module: dependencies first, the start-up module last.</summary>
public static class ModuleLoader
{
    /// <exception cref="ModuleGraphException">A cycle, or a dependency that is no module; the message names both ends.</exception>
    public static IReadOnlyList<Module> Load(Type startup)
    {
        var ordered = new List<Module>();
        Visit(startup, [], [], ordered);
        return ordered;
    }

    private static void Visit(Type type, List<Type> path, HashSet<Type> done, List<Module> ordered)
    {
        if (done.Contains(type)) return;
        if (path.Contains(type))
            throw new ModuleGraphException($"Modules depend on each other in a cycle: {string.Join(" → ", path.SkipWhile(t => t != type).Append(type).Select(t => t.Name))}. Remove one [DependsOn].");
        if (!typeof(Module).IsAssignableFrom(type) || type.IsAbstract)
            throw new ModuleGraphException($"{path.LastOrDefault()?.Name ?? "The host"} depends on {type.Name}, which is not a module. Derive it from Module or remove the [DependsOn].");

        path.Add(type);
        foreach (var dependency in type.GetCustomAttributes<DependsOnAttribute>().SelectMany(a => a.Modules))
            Visit(dependency, path, done, ordered);
        path.RemoveAt(path.Count - 1);
        done.Add(type);
        ordered.Add((Module)Activator.CreateInstance(type)!);
    }
}
