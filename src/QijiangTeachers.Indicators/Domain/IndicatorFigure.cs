namespace QijiangTeachers.Indicators.Domain;

/// <summary>
/// An indicator's figure on a day as the contract gives it: counts have no numerator and denominator, a zero denominator
/// gives no value, <see cref="Value"/> has one decimal (half away from zero), <see cref="Exact"/> all of them.
/// </summary>
public sealed record IndicatorFigure(string Code, decimal? Exact, int? Numerator, int? Denominator, decimal? Inclusive, int? RecognisedSince2021)
{
    public decimal? Value => Exact is { } exact ? Round(exact) : null;

    public static decimal Round(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);

    /// <summary>The figure of summed parts, by the form of its code.</summary>
    public static IndicatorFigure Of(string code, IndicatorParts parts) => code switch
    {
        _ when IndicatorCodes.Tiers.Contains(code) => new(code, parts.Numerator ?? 0, null, null, parts.InclusiveNumerator, parts.RecognisedSince2021),
        IndicatorCodes.KindergartenRatio => new(code, Quotient(parts.Numerator, parts.Denominator, 1), parts.Numerator, parts.Denominator, null, null),
        IndicatorCodes.DualQualifiedShare => new(code, Quotient(parts.Numerator, parts.Denominator, 100), parts.Numerator, parts.Denominator,
            Quotient(parts.InclusiveNumerator, parts.InclusiveDenominator, 100) is { } share ? Round(share) : null, null),
        _ => new(code, Quotient(parts.Numerator, parts.Denominator, 100), parts.Numerator, parts.Denominator, null, null),
    };

    private static decimal? Quotient(int? numerator, int? denominator, int times) => numerator is { } n && denominator is { } d && d != 0 ? (decimal)n * times / d : null;
}
