using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Staff.Domain;

/// <summary>教育集团: a lead school and its members (plan 三(二)).</summary>
public sealed class EducationGroup : AuditedAggregateRoot<Guid>, INamedGrouping
{
    private EducationGroup() { }

    public EducationGroup(string name) => (Id, Name) = (Guid.CreateVersion7(), name);

    public string Name { get; private set; } = "";

    public bool Rename(string name)
    {
        if (Name == name) return false;
        Name = name;
        return true;
    }
}
