using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Indicators.Application.Snapshots;

/// <summary>Figures of any day: stored where they hold, else computed. The answer never depends on which.</summary>
internal sealed class FigureReader(StoredFigures stored, IndicatorCalculator calculator)
{
    /// <param name="day">Inclusive, China time.</param>
    /// <param name="schools">Null = the district.</param>
    /// <param name="acceptStale">Take a stored figure although a fact changed since: for pages that say so.</param>
    /// <param name="ct">Stops the queries.</param>
    public async Task<FigureSet> GetAsync(DateOnly day, IReadOnlyCollection<Guid>? schools, bool acceptStale, CancellationToken ct)
    {
        if ((await stored.ReadAsync([day], schools, ct)).GetValueOrDefault(day) is { } found && (acceptStale || !found.IsStale)) return found;
        return await ComputeAsync(day, schools, ct);
    }

    public async Task<FigureSet> ComputeAsync(DateOnly day, IReadOnlyCollection<Guid>? schools, CancellationToken ct) => new(day, await calculator.ComputeAsync(day, schools, ct));

    public async Task<IndicatorFigure> GetAsync(string code, DateOnly day, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
        => (await SeriesAsync(code, [day], schools, ct))[0].Figure;

    /// <summary>One indicator on many days, in the order asked for.</summary>
    public async Task<IReadOnlyList<(DateOnly Day, IndicatorFigure Figure)>> SeriesAsync(string code, IReadOnlyCollection<DateOnly> days, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
    {
        var found = await stored.ReadAsync(days, schools, ct);
        var series = new List<(DateOnly, IndicatorFigure)>();
        foreach (var day in days)
            series.Add((day, found.GetValueOrDefault(day) is { IsStale: false } set ? set[code] : await calculator.ComputeAsync(code, day, schools, ct)));
        return series;
    }
}
