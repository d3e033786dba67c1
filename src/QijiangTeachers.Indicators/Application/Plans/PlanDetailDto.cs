namespace QijiangTeachers.Indicators.Application.Plans;

/// <summary>A plan with its indicators and what was changed in it.</summary>
public sealed record PlanDetailDto : PlanDto
{
    /// <summary>To be sent back with a change, so that nobody overwrites what he hasn't seen.</summary>
    public required string ConcurrencyStamp { get; init; }
    public required IReadOnlyList<PlanIndicatorDto> Indicators { get; init; }
    public required IReadOnlyList<PlanChangeDto> History { get; init; }
}
