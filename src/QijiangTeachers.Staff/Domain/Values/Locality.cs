using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Domain;

/// <summary>城乡: where the school lies, after the classification of education statistics.</summary>
public enum Locality
{
    [Term("城区")] Urban = 1,
    [Term("镇区")] Town = 2,
    [Term("乡村")] Rural = 3,
}
