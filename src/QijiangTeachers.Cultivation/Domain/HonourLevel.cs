using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Cultivation.Domain;

/// <summary>Who recognises a title (domain.md §2).</summary>
public enum HonourLevel
{
    [Term("区级")] District = 1,
    [Term("市级")] Municipal = 2,
}
