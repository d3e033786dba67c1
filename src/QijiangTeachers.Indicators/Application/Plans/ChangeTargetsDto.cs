using System.ComponentModel.DataAnnotations;

namespace QijiangTeachers.Indicators.Application.Plans;

/// <summary>New targets; indicators that aren't given stay as they are.</summary>
public sealed record ChangeTargetsDto
{
    [Required] public string ConcurrencyStamp { get; set; } = "";

    /// <summary>Why: it stands in the plan's history.</summary>
    [Required, MaxLength(500)] public string Reason { get; set; } = "";
    public IList<PlanTargetDto> Targets { get; set; } = [];
}
