using System.ComponentModel.DataAnnotations;

namespace QijiangTeachers.Indicators.Application.Plans;

/// <summary>What the form for changed targets posts.</summary>
internal sealed class TargetsForm
{
    [Required] public string ConcurrencyStamp { get; set; } = "";
    [Required, MaxLength(500)] public string Reason { get; set; } = "";
    public List<PlanFormTarget> Targets { get; set; } = [];

    public ChangeTargetsDto ToInput(int firstYear, int lastYear) => new()
    {
        ConcurrencyStamp = ConcurrencyStamp, Reason = Reason, Targets = [.. Targets.Select((t, i) => t.ToInput(i, firstYear, lastYear))],
    };
}
