namespace QijiangTeachers.Contract.Tests.Judging;

internal static class Codes
{
    public const string District = "backbone-district", Outstanding = "outstanding", Educator = "educator", Backbone = "backbone-share",
        Dual = "dual-qualified-share", Kindergarten = "kindergarten-ratio", Hours = "hours-completion", Rotation = "rotation-ratio",
        RotationBackbone = "rotation-backbone-ratio";

    public static readonly string[] All = [District, Outstanding, Educator, Backbone, Dual, Kindergarten, Hours, Rotation, RotationBackbone];
    public static readonly string[] Counts = [District, Outstanding, Educator];
}
