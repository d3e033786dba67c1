using System.ComponentModel.DataAnnotations;

namespace QijiangTeachers.Indicators.Application.Plans;

/// <summary>A plan of whole calendar years. Indicators that aren't given take over target and department of the plan before.</summary>
public sealed record CreatePlanDto
{
    [Required, MaxLength(100)] public string Name { get; set; } = "";
    [Range(2001, 2100)] public int FirstYear { get; set; }
    [Range(2001, 2100)] public int LastYear { get; set; }

    /// <summary>The document.</summary>
    [Required, MaxLength(500)] public string Source { get; set; } = "";
    public IList<PlanTargetDto> Targets { get; set; } = [];
}
