using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Rotation.Domain;

/// <summary>All refusals about rotations.</summary>
public static class RotationErrors
{
    private const string Prefix = "QijiangTeachers.Rotation:";

    public static BusinessException SamePlacementExists(RotationKind kind, DateOnly startOn)
        => new BusinessException(Prefix + "0001").WithData("Kind", Terms.Of(kind)).WithData("StartOn", startOn);

    public static BusinessException EndBeforeStart(DateOnly startOn) => new BusinessException(Prefix + "0002").WithData("StartOn", startOn);

    public static BusinessException EndNotEarlier(DateOnly endOn) => new BusinessException(Prefix + "0003").WithData("EndOn", endOn);

    public static BusinessException NoEmployerOn(DateOnly startOn) => new BusinessException(Prefix + "0004").WithData("StartOn", startOn);

    public static BusinessException SameSchool() => new(Prefix + "0005");
}
