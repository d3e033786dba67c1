namespace QijiangTeachers.Kernel.Modularity;

/// <summary>Names the modules that must be configured before the annotated one.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class DependsOnAttribute(params Type[] modules) : Attribute
{
    public IReadOnlyList<Type> Modules { get; } = modules;
}
