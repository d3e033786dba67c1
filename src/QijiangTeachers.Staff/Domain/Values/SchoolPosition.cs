using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Domain;

/// <summary>职务 in the school.</summary>
public enum SchoolPosition
{
    [Term("校长", English = "Principal")] Principal = 1,
    [Term("党组织书记", English = "Party secretary")] PartySecretary = 2,
    [Term("副校长", English = "Vice-principal")] VicePrincipal = 3,
    [Term("中层", English = "Middle management")] MiddleManagement = 4,
    [Term("无", English = "None")] None = 0,
}
