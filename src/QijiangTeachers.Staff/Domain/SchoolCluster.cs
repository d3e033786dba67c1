using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Staff.Domain;

/// <summary>学区: neighbouring schools inside the district (plan 三(二)).</summary>
public sealed class SchoolCluster : AuditedAggregateRoot<Guid>, INamedGrouping
{
    private SchoolCluster() { }

    public SchoolCluster(string name) => (Id, Name) = (Guid.CreateVersion7(), name);

    public string Name { get; private set; } = "";

    /// <summary>牵头学校: its principal decides what a principal of the cluster may not, the own cases. Only while it belongs to the cluster.</summary>
    public Guid? LeadSchoolId { get; private set; }

    public bool LeadBy(Guid? schoolId)
    {
        if (LeadSchoolId == schoolId) return false;
        LeadSchoolId = schoolId;
        return true;
    }

    public bool Rename(string name)
    {
        if (Name == name) return false;
        Name = name;
        return true;
    }
}
