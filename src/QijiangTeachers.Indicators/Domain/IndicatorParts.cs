namespace QijiangTeachers.Indicators.Domain;

/// <summary>
/// The whole numbers behind a figure; the parts of schools, stages and subjects add up to those of the district. Null:
/// the rules know nothing of the date. What a code doesn't have is 0.
/// </summary>
public sealed record IndicatorParts(int? Numerator, int? Denominator, int InclusiveNumerator = 0, int InclusiveDenominator = 0, int RecognisedSince2021 = 0)
{
    /// <summary>On a date for which the rules know nothing: every figure is null.</summary>
    public static IndicatorParts None { get; } = new(null, null);

    /// <summary>Of nobody.</summary>
    public static IndicatorParts Zero { get; } = new(0, 0);

    /// <summary>Nothing in it: such a cell isn't stored.</summary>
    public bool IsEmpty => (Numerator ?? 0, Denominator ?? 0, InclusiveNumerator, InclusiveDenominator, RecognisedSince2021) == (0, 0, 0, 0, 0);

    public static IndicatorParts operator +(IndicatorParts a, IndicatorParts b) => new(a.Numerator + b.Numerator, a.Denominator + b.Denominator,
        a.InclusiveNumerator + b.InclusiveNumerator, a.InclusiveDenominator + b.InclusiveDenominator, a.RecognisedSince2021 + b.RecognisedSince2021);

    public static IndicatorParts operator -(IndicatorParts a, IndicatorParts b) => new(a.Numerator - b.Numerator, a.Denominator - b.Denominator,
        a.InclusiveNumerator - b.InclusiveNumerator, a.InclusiveDenominator - b.InclusiveDenominator, a.RecognisedSince2021 - b.RecognisedSince2021);
}
