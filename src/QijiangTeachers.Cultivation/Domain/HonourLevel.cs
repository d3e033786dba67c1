using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Cultivation.Domain;

/// <summary>Who recognises a title (domain.md §2).</summary>
public enum HonourLevel
{
    [Term("区级", English = "District")] District = 1,
    [Term("市级", English = "Municipal")] Municipal = 2,
}
