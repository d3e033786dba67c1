using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Domain;

/// <summary>任教学段: the stage a person teaches, which may differ from the kind of school.</summary>
public enum SchoolStage
{
    [Term("学前", English = "Preschool")] Preschool = 1,
    [Term("小学", English = "Primary")] Primary = 2,
    [Term("初中", English = "Lower secondary")] LowerSecondary = 3,
    [Term("高中", English = "Upper secondary")] UpperSecondary = 4,
    [Term("中职", English = "Vocational secondary")] VocationalSecondary = 5,
    [Term("特教", English = "Special needs")] Special = 6,
}
