using System.ComponentModel.DataAnnotations;
using System.Globalization;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Indicators.Application.Plans;

/// <summary>What the forms of a plan post; the targets of all indicators in one table.</summary>
internal sealed class PlanForm
{
    [Required, MaxLength(100)] public string Name { get; set; } = "";
    [Range(2001, 2100)] public int FirstYear { get; set; }
    [Range(2001, 2100)] public int LastYear { get; set; }
    [Required, MaxLength(500)] public string Source { get; set; } = "";
    public List<PlanFormTarget> Targets { get; set; } = [];

    /// <exception cref="InputInvalidException">A year's value can't be read; named as the form names it.</exception>
    public CreatePlanDto ToInput() => new()
    {
        Name = Name, FirstYear = FirstYear, LastYear = LastYear, Source = Source, Targets = [.. Targets.Select((t, i) => t.ToInput(i, FirstYear, LastYear))],
    };

    public static List<PlanFormTarget> Of(IEnumerable<PlanTargetDto> targets) => [.. targets.Select(t => new PlanFormTarget
    {
        Code = t.Code, Baseline = Trim(t.Baseline), Target = Trim(t.Target), Path = t.Path ?? PathKind.Linear, Department = t.Department,
        YearlyTargets = string.Join(' ', t.YearlyTargets.OrderBy(y => y.Year).Select(y => y.Value.ToString("0.####", CultureInfo.InvariantCulture))),
    })];

    // A stored decimal brings its scale along: 1500.0000 → 1500.
    private static decimal? Trim(decimal? value) => value / 1.0000000000000000000000000000m;
}
