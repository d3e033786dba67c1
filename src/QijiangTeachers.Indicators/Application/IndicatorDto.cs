namespace QijiangTeachers.Indicators.Application;

/// <summary>An indicator's figure in the shape of the public contract (import-format.md, "Reading the result back").</summary>
public sealed record IndicatorDto
{
    public required string Code { get; init; }
    public required string Name { get; init; }

    /// <summary>One decimal; null where there is nothing to divide by.</summary>
    public decimal? Value { get; init; }
    public int? Numerator { get; init; }
    public int? Denominator { get; init; }

    /// <summary>The plan's final target, whatever the day.</summary>
    public decimal Target { get; init; }
    public required string Unit { get; init; }
    public DateOnly AsOf { get; init; }
    public decimal? Inclusive { get; init; }
    public int? RecognisedSince2021 { get; init; }

    /// <summary>Where the yearly path is on the day.</summary>
    public decimal? Path { get; init; }
}
