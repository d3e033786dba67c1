namespace QijiangTeachers.Kernel.Modularity;

/// <summary>What a module sees once the container is built.</summary>
public sealed record ApplicationInitializationContext(IServiceProvider Services);
