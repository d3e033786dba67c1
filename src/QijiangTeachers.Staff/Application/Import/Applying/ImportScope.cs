using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Staff.Import;

/// <summary>Whose rows may be imported: everybody's in the district, or those of the own schools (import-format.md, "What happens").</summary>
public sealed class ImportScope(DataScope scope)
{
    private readonly HashSet<Guid> _schools = [.. scope.SchoolIds];

    public bool IsDistrict { get; } = scope.IsDistrict;

    public bool Covers(Guid? schoolId) => IsDistrict || (schoolId is { } id && _schools.Contains(id));
}
