using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Indicators.Application.Plans;
using QijiangTeachers.Indicators.Application.Snapshots;
using QijiangTeachers.Indicators.Application.Targets;
using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Indicators.Application.Trends;

/// <summary>Month ends (or year ends) since the first plan's baseline, and the day itself.</summary>
internal sealed class TrendReader(FigureReader figures, IndicatorRuleReader rules, BaselineReader baselines)
{
    /// <param name="code">A known one.</param>
    /// <param name="asOf">The last point.</param>
    /// <param name="schools">Null = the district.</param>
    /// <param name="yearly">Year ends only.</param>
    /// <param name="ct">Stops the queries.</param>
    public async Task<TrendDto> GetAsync(string code, DateOnly asOf, IReadOnlyCollection<Guid>? schools, bool yearly, CancellationToken ct)
    {
        var first = (await rules.PlansAsync(ct))[0].BaselineOn;
        var days = SnapshotDays.MonthEnds(first, asOf).Where(d => !yearly || d.Month == 12).Append(asOf).ToList();
        var points = new List<TrendPointDto>();
        foreach (var (day, figure) in await figures.SeriesAsync(code, days, schools, ct))
            points.Add(new(day, figure.Value, figure.Numerator, figure.Denominator, await PathAsync(code, day, schools is null, ct)));
        var rule = await rules.OnAsync(asOf, ct);
        var definition = rule.Definition(code);
        var path = Applies(definition, schools is null) ? (await baselines.PathAsync(rule.Plan, definition, ct)).Points : [];
        return new(code, definition.Name, definition.Unit, points, [.. path.Select(p => new PathPointDto(p.Day, IndicatorFigure.Round(p.Value)))]);
    }

    private async Task<decimal?> PathAsync(string code, DateOnly day, bool isDistrict, CancellationToken ct)
    {
        var rule = await rules.OnAsync(day, ct);
        var definition = rule.Definition(code);
        return Applies(definition, isDistrict) && (await baselines.PathAsync(rule.Plan, definition, ct)).On(day) is { } due ? IndicatorFigure.Round(due) : null;
    }

    /// <summary>The path of a count is the district's.</summary>
    private static bool Applies(IndicatorDefinition definition, bool isDistrict) => isDistrict || definition.Baseline is not null || definition.IsNorm;
}
