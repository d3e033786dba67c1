using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Kernel.Security;

/// <summary>A key of sessions and forms, which all servers of a database share; its secret part is sealed under the master key.</summary>
public sealed class ProtectionKey : Entity<Guid>
{
    private ProtectionKey() { }

    public ProtectionKey(string name, string xml) => (Id, Name, Xml) = (Guid.CreateVersion7(), name, xml);

    public string Name { get; private init; } = "";
    public string Xml { get; private init; } = "";
}
