using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Domain;

/// <summary>城乡: where the school lies, after the classification of education statistics.</summary>
public enum Locality
{
    [Term("城区", English = "Urban")] Urban = 1,
    [Term("镇区", English = "Town")] Town = 2,
    [Term("乡村", English = "Rural")] Rural = 3,
}
