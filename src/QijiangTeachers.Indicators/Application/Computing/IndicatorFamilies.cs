using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Indicators.Application.Computing;

/// <summary>From a code to its people.</summary>
internal static class IndicatorFamilies
{
    /// <returns>Null on a date for which the rules say nothing.</returns>
    public static CountedPeople? Of(string code, Population people) => code switch
    {
        IndicatorCodes.DistrictBackbone or IndicatorCodes.Outstanding or IndicatorCodes.Educator => TierFamily.Of(code, people),
        IndicatorCodes.BackboneShare => BackboneFamily.Of(people),
        IndicatorCodes.DualQualifiedShare => DualQualifiedFamily.Of(people),
        IndicatorCodes.KindergartenRatio => KindergartenFamily.Of(people),
        IndicatorCodes.HoursCompletion => HoursFamily.Of(people),
        IndicatorCodes.RotationRatio => RotationFamily.Of(people),
        IndicatorCodes.RotationBackboneRatio => RotationFamily.OfBackbone(people),
        _ => throw IndicatorErrors.UnknownCode(code),
    };
}
