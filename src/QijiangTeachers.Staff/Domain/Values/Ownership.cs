using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Domain;

/// <summary>办学性质: who runs the school. Rotation counts teachers of public schools only.</summary>
public enum Ownership
{
    [Term("公办", English = "Public")] Public = 1,
    [Term("民办", English = "Private")] Private = 2,
}
