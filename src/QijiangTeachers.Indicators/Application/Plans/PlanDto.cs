namespace QijiangTeachers.Indicators.Application.Plans;

/// <summary>A plan.</summary>
public record PlanDto
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required DateOnly FirstDay { get; init; }
    public required DateOnly LastDay { get; init; }
    public required string Source { get; init; }

    /// <summary>The plan of today: in force, else the last one that ended.</summary>
    public bool IsYardstick { get; init; }
    public bool IsOver { get; init; }
}
