using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Indicators.Application.Snapshots;
using QijiangTeachers.Indicators.Application.Targets;
using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Indicators.Application;

/// <summary>The figures of a day with their names and targets, for the command line and over HTTP.</summary>
internal sealed class IndicatorReader(FigureReader figures, IndicatorRuleReader rules, BaselineReader baselines)
{
    /// <summary>Stored where that holds, else computed.</summary>
    /// <param name="asOf">Inclusive, China time.</param>
    /// <param name="schools">Null = the district.</param>
    /// <param name="ct">Stops the queries.</param>
    public async Task<IReadOnlyList<IndicatorDto>> GetAsync(DateOnly asOf, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
        => await DescribeAsync(await figures.GetAsync(asOf, schools, acceptStale: false, ct), isDistrict: schools is null, ct);

    /// <summary>Of the district, from the facts themselves.</summary>
    public async Task<IReadOnlyList<IndicatorDto>> ComputeAsync(DateOnly asOf, CancellationToken ct)
        => await DescribeAsync(await figures.ComputeAsync(asOf, null, ct), isDistrict: true, ct);

    private async Task<IReadOnlyList<IndicatorDto>> DescribeAsync(FigureSet set, bool isDistrict, CancellationToken ct)
    {
        var rule = await rules.OnAsync(set.Day, ct);
        var items = new List<IndicatorDto>();
        foreach (var figure in set.Figures) items.Add(await DescribeAsync(figure, rule, isDistrict, ct));
        return items;
    }

    private async Task<IndicatorDto> DescribeAsync(IndicatorFigure figure, IndicatorRules rule, bool isDistrict, CancellationToken ct)
    {
        var definition = rule.Definition(figure.Code);
        // The path of a count begins at the district's own figure: it says nothing to one school.
        var hasPath = isDistrict || definition.Baseline is not null || definition.IsNorm;
        var path = hasPath ? (await baselines.PathAsync(rule.Plan, definition, ct)).On(rule.AsOf) : null;
        return new()
        {
            Code = figure.Code, Name = definition.Name, Value = figure.Value, Numerator = figure.Numerator, Denominator = figure.Denominator,
            Target = Trim(definition.Target), Unit = definition.Unit, AsOf = rule.AsOf, Inclusive = figure.Inclusive, RecognisedSince2021 = figure.RecognisedSince2021,
            Path = path is { } due ? IndicatorFigure.Round(due) : null,
        };
    }

    /// <summary>A stored decimal brings its scale along: 1500.0000 → 1500.</summary>
    private static decimal Trim(decimal value) => value / 1.0000000000000000000000000000m;
}
