namespace QijiangTeachers.Indicators.Application.Targets;

/// <summary>What a plan that has ended came to on its last day.</summary>
/// <param name="Gap">What was missing; 0 or less: reached.</param>
public sealed record PlanResultDto(DateOnly Day, decimal? Value, int? Numerator, int? Denominator, decimal? Gap)
{
    public bool IsReached => Gap <= 0;
}
