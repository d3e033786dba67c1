using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Credentials.Domain;

/// <summary>Levels of 双师型 recognition (教师厅〔2022〕2号).</summary>
public enum DualQualificationLevel
{
    [Term("初级", English = "Junior")] Junior = 1,
    [Term("中级", English = "Intermediate")] Intermediate = 2,
    [Term("高级", English = "Senior")] Senior = 3,
}
