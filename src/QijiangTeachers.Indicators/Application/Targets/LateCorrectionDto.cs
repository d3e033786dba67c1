namespace QijiangTeachers.Indicators.Application.Targets;

/// <summary>A fact that was recorded or corrected late changed the figure of a day that was over.</summary>
/// <param name="At">UTC.</param>
public sealed record LateCorrectionDto(decimal? Before, decimal? After, DateTime At);
