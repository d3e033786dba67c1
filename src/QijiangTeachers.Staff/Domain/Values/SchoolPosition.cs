using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Domain;

/// <summary>职务 in the school.</summary>
public enum SchoolPosition
{
    [Term("校长")] Principal = 1,
    [Term("党组织书记")] PartySecretary = 2,
    [Term("副校长")] VicePrincipal = 3,
    [Term("中层")] MiddleManagement = 4,
    [Term("无")] None = 0,
}
