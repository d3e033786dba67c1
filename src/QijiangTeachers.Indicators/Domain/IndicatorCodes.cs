namespace QijiangTeachers.Indicators.Domain;

/// <summary>The codes of the public contract (import-format.md, "Reading the result back").</summary>
public static class IndicatorCodes
{
    public const string DistrictBackbone = "backbone-district";
    public const string Outstanding = "outstanding";
    public const string Educator = "educator";
    public const string BackboneShare = "backbone-share";
    public const string DualQualifiedShare = "dual-qualified-share";
    public const string KindergartenRatio = "kindergarten-ratio";
    public const string HoursCompletion = "hours-completion";
    public const string RotationRatio = "rotation-ratio";
    public const string RotationBackboneRatio = "rotation-backbone-ratio";

    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        DistrictBackbone, Outstanding, Educator, BackboneShare, DualQualifiedShare, KindergartenRatio, HoursCompletion, RotationRatio, RotationBackboneRatio,
    ];

    /// <summary>The three tiers of the plan: counts of persons, without a denominator.</summary>
    public static IReadOnlyList<string> Tiers { get; } = [DistrictBackbone, Outstanding, Educator];
}
