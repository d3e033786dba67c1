namespace QijiangTeachers.Staff.Domain;

/// <summary>A school for which an import was made; one for the district has none. Only who may see all of its schools sees the import.</summary>
public sealed class RosterImportSchool
{
    private RosterImportSchool() { }

    public RosterImportSchool(Guid importId, Guid schoolId) => (ImportId, SchoolId) = (importId, schoolId);

    public Guid ImportId { get; private init; }
    public Guid SchoolId { get; private init; }
}
