namespace QijiangTeachers.Indicators.Application.Breakdowns;

/// <summary>A part of a figure. The numerators and denominators of all items add up to the figure's own.</summary>
public sealed record BreakdownItemDto
{
    /// <summary>Id of the school, else the value of the enum or the subject; empty = not given, or people without an employer.</summary>
    public required string Key { get; init; }
    public required string Name { get; init; }
    public decimal? Value { get; init; }
    public int? Numerator { get; init; }
    public int? Denominator { get; init; }
    public decimal? Inclusive { get; init; }
    public int? RecognisedSince2021 { get; init; }
}
