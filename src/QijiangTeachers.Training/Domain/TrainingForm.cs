using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Training.Domain;

/// <summary>方式 of a training.</summary>
public enum TrainingForm
{
    [Term("集中", English = "Centralised")] Centralised = 1,
    [Term("网络", English = "Online")] Online = 2,
    [Term("混合", English = "Blended")] Blended = 3,
    [Term("校本", English = "School-based")] SchoolBased = 4,
}
