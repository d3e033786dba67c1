using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Domain;

/// <summary>任教学段: the stage a person teaches, which may differ from the kind of school.</summary>
public enum SchoolStage
{
    [Term("学前")] Preschool = 1,
    [Term("小学")] Primary = 2,
    [Term("初中")] LowerSecondary = 3,
    [Term("高中")] UpperSecondary = 4,
    [Term("中职")] VocationalSecondary = 5,
    [Term("特教")] Special = 6,
}
