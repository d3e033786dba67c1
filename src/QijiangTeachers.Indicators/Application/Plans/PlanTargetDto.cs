using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Indicators.Application.Plans;

/// <summary>What a plan sets for an indicator.</summary>
public sealed record PlanTargetDto
{
    [Required] public string Code { get; set; } = "";

    /// <summary>Null = the register's value on the day before the plan.</summary>
    public decimal? Baseline { get; set; }
    public decimal? Target { get; set; }
    public PathKind? Path { get; set; }

    /// <summary>One value for each year of the plan, where the path is entered.</summary>
    public IList<YearlyTarget> YearlyTargets { get; set; } = [];
    [MaxLength(100)] public string? Department { get; set; }
}
