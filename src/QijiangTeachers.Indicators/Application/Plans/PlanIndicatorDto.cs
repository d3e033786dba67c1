using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Indicators.Application.Plans;

/// <summary>An indicator of a plan: definition, target and path.</summary>
public sealed record PlanIndicatorDto
{
    public required string Code { get; init; }
    public int Version { get; init; }
    public required string Name { get; init; }
    public required string EnglishName { get; init; }
    public required string Unit { get; init; }
    public required string Attribute { get; init; }
    public required string Explanation { get; init; }
    public required string Source { get; init; }
    public required string Department { get; init; }
    public bool HigherIsBetter { get; init; }
    public bool IsNorm { get; init; }

    /// <summary>As published; null = the register's value on the day before the plan.</summary>
    public decimal? Baseline { get; init; }
    public decimal Target { get; init; }
    public PathKind Path { get; init; }
    public IReadOnlyList<YearlyTarget> YearlyTargets { get; init; } = [];

    /// <summary>The path at the year ends, baseline first; a norm has one value.</summary>
    public IReadOnlyList<PathPointDto> Points { get; init; } = [];

    /// <param name="plan">Bounds the path.</param>
    /// <param name="d">A version.</param>
    /// <param name="start">The value from which the path begins, if it is known.</param>
    internal static PlanIndicatorDto Of(Plan plan, IndicatorDefinition d, decimal? start) => new()
    {
        Code = d.Code, Version = d.Version, Name = d.Name, EnglishName = d.EnglishName, Unit = d.Unit, Attribute = d.Attribute, Explanation = d.Explanation,
        Source = d.Source, Department = d.Department, HigherIsBetter = d.HigherIsBetter, IsNorm = d.IsNorm, Baseline = d.Baseline, Target = d.Target,
        Path = d.Path, YearlyTargets = d.YearlyTargets,
        Points = [.. new TargetPath(plan, d, start).Points.Select(p => new PathPointDto(p.Day, IndicatorFigure.Round(p.Value)))],
    };
}
