using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Training.Domain;

/// <summary>All refusals of the module.</summary>
public static class TrainingErrors
{
    public static BusinessException ReversalIsFinal() => new("QijiangTeachers.Training:0001");
    public static BusinessException AlreadyReversed() => new("QijiangTeachers.Training:0002");
    public static BusinessException SameEntryExists(string activity, DateOnly startOn)
        => new BusinessException("QijiangTeachers.Training:0003").WithData("Activity", activity).WithData("StartOn", startOn);
    public static BusinessException CertificateUsed(string number) => new BusinessException("QijiangTeachers.Training:0004").WithData("Number", number);
}
