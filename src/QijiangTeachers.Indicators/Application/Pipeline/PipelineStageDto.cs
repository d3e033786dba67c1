namespace QijiangTeachers.Indicators.Application.Pipeline;

/// <summary>A level of the cultivation ladder.</summary>
public sealed record PipelineStageDto
{
    /// <summary>Code of the indicator whose people these are; of the lowest level, the denominator of the backbone share.</summary>
    public required string Code { get; init; }
    public required string Name { get; init; }
    public int People { get; init; }

    /// <summary>The plan's target; null for the lowest level.</summary>
    public decimal? Target { get; init; }

    /// <summary>Per year over the last three: who stands here today and stood one level lower then.</summary>
    public decimal? PromotedPerYear { get; init; }
}
