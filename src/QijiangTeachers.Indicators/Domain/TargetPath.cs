namespace QijiangTeachers.Indicators.Domain;

/// <summary>Where an indicator should be on a day: the path from baseline to target, by days inside a year.</summary>
public sealed class TargetPath
{
    private readonly List<(DateOnly Day, decimal Value)> _points;

    /// <param name="plan">Its first and last day bound the path.</param>
    /// <param name="definition">Kind of path and target.</param>
    /// <param name="baseline">The value on the day before the plan; null = the path isn't known.</param>
    public TargetPath(Plan plan, IndicatorDefinition definition, decimal? baseline)
    {
        (Baseline, Target, LastDay) = (baseline, definition.Target, plan.LastDay);
        _points = definition.IsNorm ? [(plan.BaselineOn, definition.Target)]
            : baseline is { } start ? [(plan.BaselineOn, start), .. YearEnds(plan, definition, start)] : [];
    }

    public decimal? Baseline { get; }
    public decimal Target { get; }
    public DateOnly LastDay { get; }

    /// <summary>One linear year of the plan, the measure between 滞后 and 预警; 0 where there is no way to go.</summary>
    public decimal? Step => _points.Count > 1 && Baseline is { } start ? Math.Abs(Target - start) / (_points.Count - 1) : null;

    /// <summary>The value on a day; after the plan its target stays the yardstick, before it there is none.</summary>
    public decimal? On(DateOnly day)
    {
        if (_points.Count == 0 || day < _points[0].Day) return null;
        if (day >= LastDay || _points.Count == 1) return Target;
        var next = _points.FindIndex(p => p.Day >= day);
        if (_points[next].Day == day) return _points[next].Value;
        var (from, to) = (_points[next - 1], _points[next]);
        var share = (decimal)(day.DayNumber - from.Day.DayNumber) / (to.Day.DayNumber - from.Day.DayNumber);
        return from.Value + (to.Value - from.Value) * share;
    }

    /// <summary>The year-end values, baseline first.</summary>
    public IReadOnlyList<(DateOnly Day, decimal Value)> Points => _points;

    private static IEnumerable<(DateOnly, decimal)> YearEnds(Plan plan, IndicatorDefinition definition, decimal start)
    {
        var years = plan.LastDay.Year - plan.BaselineOn.Year;
        for (var i = 1; i <= years; i++)
        {
            var day = new DateOnly(plan.BaselineOn.Year + i, 12, 31);
            var linear = start + (definition.Target - start) * i / years;
            yield return (day, definition.Path switch
            {
                PathKind.Reciprocal when start != 0 && definition.Target != 0 => 1 / (1 / start + (1 / definition.Target - 1 / start) * i / years),
                PathKind.Entered => definition.YearlyTargets.FirstOrDefault(y => y.Year == day.Year)?.Value ?? linear,
                _ => linear,
            });
        }
    }
}
