namespace QijiangTeachers.Staff.Domain;

/// <summary>A school that took people or posts over.</summary>
public sealed class ReorganisationTarget
{
    private ReorganisationTarget() { }

    public ReorganisationTarget(Guid reorganisationId, Guid schoolId, bool isNew, int people, int pupils, int quota)
        => (ReorganisationId, SchoolId, IsNew, People, Pupils, EstablishmentQuota) = (reorganisationId, schoolId, isNew, people, pupils, quota);

    public Guid ReorganisationId { get; private init; }
    public Guid SchoolId { get; private init; }

    /// <summary>Whether the school begins with the act.</summary>
    public bool IsNew { get; private init; }
    public int People { get; private init; }

    /// <summary>学生数 and 编制数 that went along (<see cref="SchoolShift"/>).</summary>
    public int Pupils { get; private init; }
    public int EstablishmentQuota { get; private init; }
}
