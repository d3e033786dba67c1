namespace QijiangTeachers.Staff.Tests.Reading;

/// <summary>Tests that measure the memory of the process: nothing else may run beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MemoryTests
{
    public const string Name = "Memory";
}
