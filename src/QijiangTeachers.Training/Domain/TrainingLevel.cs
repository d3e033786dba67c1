using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Training.Domain;

/// <summary>层级 of a training (domain.md §1): 国培, 市培, 区培, 校本.</summary>
public enum TrainingLevel
{
    [Term("国家级", English = "National")] National = 1,
    [Term("市级", English = "Municipal")] Municipal = 2,
    [Term("区级", English = "District")] District = 3,
    [Term("校级", English = "School")] School = 4,
}
