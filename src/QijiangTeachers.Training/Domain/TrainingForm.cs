using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Training.Domain;

/// <summary>方式 of a training.</summary>
public enum TrainingForm
{
    [Term("集中")] Centralised = 1,
    [Term("网络")] Online = 2,
    [Term("混合")] Blended = 3,
    [Term("校本")] SchoolBased = 4,
}
