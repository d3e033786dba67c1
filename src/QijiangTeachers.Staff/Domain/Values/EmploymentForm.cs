using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Domain;

/// <summary>用工形式. <see cref="Temporary"/> and <see cref="SilverAge"/> stand outside every share.</summary>
public enum EmploymentForm
{
    /// <summary>On the staff establishment.</summary>
    [Term("在编", English = "Established post")] Established = 1,
    /// <summary>A contract of at least a year.</summary>
    [Term("聘用", English = "Contract")] Contract = 2,
    /// <summary>Retired teachers engaged again.</summary>
    [Term("银龄", English = "Silver-age (retired, rehired)")] SilverAge = 3,
    [Term("临聘", English = "Temporary")] Temporary = 4,
}
