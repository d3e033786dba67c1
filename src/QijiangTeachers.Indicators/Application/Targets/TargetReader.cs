using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Indicators.Application.Forecasts;
using QijiangTeachers.Indicators.Application.Snapshots;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Indicators.Persistence;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Indicators.Application.Targets;

/// <summary>Sets the figures of a day against the plan in force, or against the one that ended.</summary>
internal sealed class TargetReader(
    RegistryDbContext db, FigureReader figures, Numerators numerators, IndicatorRuleReader rules, BaselineReader baselines, ForecastReader forecasts)
{
    private const int MonthsOfPace = 6;
    private const decimal DaysPerMonth = 365.25m / 12;

    /// <param name="day">Inclusive, China time.</param>
    /// <param name="schools">Null = the district.</param>
    /// <param name="foresee">The codes whose pace, expiries and forecast are wanted; they cost queries.</param>
    /// <param name="ct">Stops the queries.</param>
    public async Task<TargetOverviewDto> GetAsync(DateOnly day, IReadOnlyCollection<Guid>? schools, IReadOnlyCollection<string> foresee, CancellationToken ct)
    {
        var rule = await rules.OnAsync(day, ct);
        var set = await figures.GetAsync(day, schools, acceptStale: true, ct);
        var isOver = rule.Plan.LastDay < day;
        var closing = isOver ? await figures.GetAsync(rule.Plan.LastDay, schools, acceptStale: true, ct) : null;
        var corrections = schools is null ? await db.SnapshotFigures.AsNoTracking().Where(f => f.AsOf == day && f.CorrectedAt != null).ToDictionaryAsync(f => f.Code, ct) : [];
        var items = new List<IndicatorStatusDto>();
        foreach (var figure in set.Figures)
        {
            var status = await DescribeAsync(figure, rule, closing?[figure.Code], schools, ct);
            if (foresee.Contains(figure.Code)) status = await ForeseeAsync(status, figure, schools, ct);
            items.Add(corrections.GetValueOrDefault(figure.Code) is { } c ? status with { Correction = new(c.FirstFigure.Value, c.Figure.Value, c.CorrectedAt!.Value) } : status);
        }
        return new(day, rule.Plan.Name, rule.Plan.LastDay, isOver, rule.Tiers.Name, set.ComputedAt, set.IsStale, items);
    }

    private async Task<IndicatorStatusDto> DescribeAsync(IndicatorFigure figure, IndicatorRules rule, IndicatorFigure? closing, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
    {
        var definition = rule.Definition(figure.Code);
        // The path of a count begins at the district's own figure and ends at the district's target: it says nothing to one school.
        var applies = schools is null || !IndicatorCodes.Tiers.Contains(figure.Code);
        var path = applies ? await baselines.PathAsync(rule.Plan, definition, ct) : null;
        var due = path?.On(rule.AsOf);
        return new()
        {
            Code = figure.Code, Name = definition.Name, EnglishName = definition.EnglishName, Unit = definition.Unit, AsOf = rule.AsOf, HigherIsBetter = definition.HigherIsBetter, IsNorm = definition.IsNorm,
            Value = figure.Value, Numerator = figure.Numerator, Denominator = figure.Denominator, Inclusive = figure.Inclusive, RecognisedSince2021 = figure.RecognisedSince2021,
            Baseline = path?.Baseline is { } start ? IndicatorFigure.Round(start) : null, BaselineYear = rule.Plan.BaselineOn.Year, Target = definition.Target, Path = due is { } d ? IndicatorFigure.Round(d) : null,
            Standing = schools is null ? Standings.Of(figure.Exact, due, path?.Step, definition.HigherIsBetter) : Standings.OfSchool(figure.Exact, due, definition.HigherIsBetter),
            Gap = applies ? GapOf(figure, definition) : null,
            PlanName = rule.Plan.Name, PlanLastDay = rule.Plan.LastDay, PlanIsOver = rule.Plan.LastDay < rule.AsOf,
            PlanResult = applies && closing is not null ? new(rule.Plan.LastDay, closing.Value, closing.Numerator, closing.Denominator, GapOf(closing, definition)) : null,
        };
    }

    private async Task<IndicatorStatusDto> ForeseeAsync(IndicatorStatusDto status, IndicatorFigure figure, IReadOnlyCollection<Guid>? schools, CancellationToken ct) => status with
    {
        Pace = status.PlanIsOver || status.IsNorm ? null : await PaceAsync(status, figure, schools, ct),
        ExpiringThisYear = HeldTerms.Carry(status.Code) ? await ExpiringAsync(status.Code, status.AsOf, schools, ct) : null,
        Forecast = await forecasts.GetAsync(status.Code, status.AsOf, schools, ct),
    };

    private async Task<PaceDto> PaceAsync(IndicatorStatusDto status, IndicatorFigure figure, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
    {
        var before = await figures.GetAsync(status.Code, MonthsBefore(status.AsOf, MonthsOfPace), schools, ct);
        var left = (status.PlanLastDay.DayNumber - status.AsOf.DayNumber) / DaysPerMonth;
        decimal? needed = left < 1 || status.Gap is not { } gap ? null : IndicatorFigure.Round(Math.Max(gap, 0) / left * (status.HigherIsBetter ? 1 : -1));
        return new(needed, Rounded((figure.Exact - before.Exact) / MonthsOfPace), Rounded(figure.Exact - status.Baseline));
    }

    private async Task<int> ExpiringAsync(string code, DateOnly day, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
    {
        var (now, then) = (await numerators.OfAsync(code, day, schools, ct), await numerators.OfAsync(code, new(day.Year, 12, 31), schools, ct));
        return now.Keys.Count(t => !then.ContainsKey(t));
    }

    private static decimal? GapOf(IndicatorFigure figure, IndicatorDefinition definition)
        => figure.Exact is not { } value ? null : definition.HigherIsBetter ? definition.Target - value : value - definition.Target;

    private static decimal? Rounded(decimal? value) => value is { } v ? IndicatorFigure.Round(v) : null;

    /// <summary>From a month's end to a month's end.</summary>
    private static DateOnly MonthsBefore(DateOnly day, int months)
        => day.AddDays(1).Day == 1 ? day.AddDays(1).AddMonths(-months).AddDays(-1) : day.AddMonths(-months);
}
