using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Indicators.Domain;

/// <summary>What a plan sets for an indicator: from where, to where, by which path, and who answers for it.</summary>
/// <param name="Baseline">Null = the register's value on the day before the plan.</param>
public sealed record PlanTarget(decimal? Baseline, decimal Target, PathKind Path, IReadOnlyList<YearlyTarget> YearlyTargets, string Department)
{
    /// <summary>Where the plan says so; null = as in the plan before.</summary>
    public string? Source { get; init; }

    /// <summary>The differences, in the words of the form.</summary>
    public IReadOnlyList<FieldChange> ChangesTo(PlanTarget other)
        => [.. Fields.Select(f => new FieldChange(f.Name, f.Show(this), f.Show(other))).Where(c => c.Before != c.After)];

    private static readonly (string Name, Func<PlanTarget, string?> Show)[] Fields =
    [
        ("基期值", t => t.Baseline?.ToString("0.####")), ("目标值", t => t.Target.ToString("0.####")), ("路径", t => Kernel.Terms.Terms.Of(t.Path)),
        ("年度目标", t => t.YearlyTargets.Count == 0 ? null : string.Join("；", t.YearlyTargets.OrderBy(y => y.Year).Select(y => $"{y.Year} 年 {y.Value:0.####}"))),
        ("责任部门", t => t.Department),
    ];
}
