namespace QijiangTeachers.Staff.Domain;

/// <summary>What joins schools under a name: <see cref="SchoolCluster"/> and <see cref="EducationGroup"/>.</summary>
public interface INamedGrouping
{
    Guid Id { get; }
    string Name { get; }
    string ConcurrencyStamp { get; }

    /// <summary>False when nothing changes.</summary>
    bool Rename(string name);
}
