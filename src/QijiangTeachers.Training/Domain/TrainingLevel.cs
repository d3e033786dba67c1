using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Training.Domain;

/// <summary>层级 of a training (domain.md §1): 国培, 市培, 区培, 校本.</summary>
public enum TrainingLevel
{
    [Term("国家级")] National = 1,
    [Term("市级")] Municipal = 2,
    [Term("区级")] District = 3,
    [Term("校级")] School = 4,
}
