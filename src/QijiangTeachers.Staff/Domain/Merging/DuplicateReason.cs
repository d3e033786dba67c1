using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Domain;

/// <summary>Why two records may be of one person.</summary>
public enum DuplicateReason
{
    [Term("姓名相同", English = "Same name")] SameName = 1,
    [Term("姓名同音", English = "Same sound of name")] SameSound = 2,
    [Term("出生日期相同", English = "Same birth date")] SameBirthDate = 3,
    [Term("手机相同", English = "Same phone")] SamePhone = 4,
    [Term("身份证号首尾相同", English = "ID numbers begin and end alike")] SimilarId = 5,
}
