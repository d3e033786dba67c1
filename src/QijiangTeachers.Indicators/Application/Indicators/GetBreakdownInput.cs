using QijiangTeachers.Indicators.Application.Breakdowns;

namespace QijiangTeachers.Indicators.Application.Indicators;

/// <summary>By what, of which day and school.</summary>
public sealed record GetBreakdownInput
{
    /// <summary>Inclusive, China time; null = today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Null = by school.</summary>
    public BreakdownBy? By { get; init; }
    public Guid? SchoolId { get; init; }
}
