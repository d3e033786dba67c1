namespace QijiangTeachers.Indicators.Domain;

/// <summary>The whole numbers behind a figure; the parts of schools, stages and subjects add up to those of the district.</summary>
public sealed record IndicatorParts(int? Numerator, int? Denominator, int? InclusiveNumerator = null, int? InclusiveDenominator = null, int? RecognisedSince2021 = null)
{
    /// <summary>On a date for which the rules know nothing: every figure is null.</summary>
    public static IndicatorParts None { get; } = new(null, null);
}
