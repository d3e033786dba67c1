using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Domain;

/// <summary>性别, taken from the ID number.</summary>
public enum Sex
{
    [Term("男", English = "Male")] Male = 1,
    [Term("女", English = "Female")] Female = 2,
}
