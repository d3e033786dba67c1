using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Kernel.Tests.Support;

public sealed class TestRow : DrainRow
{
    private TestRow() { }

    public TestRow(string name, DateTime utcNow) : base(utcNow) => Name = name;

    public string Name { get; private init; } = "";
    public override string About => Name;
}
