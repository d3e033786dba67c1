namespace QijiangTeachers.Kernel.Modularity;

/// <summary>The modules can't be ordered: a cycle, a type that isn't a module, or a phase that failed.</summary>
public sealed class ModuleGraphException(string message, Exception? inner = null) : Exception(message, inner);
