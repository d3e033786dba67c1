namespace QijiangTeachers.Indicators.Application.Forecasts;

/// <summary>The share of ended terms that was renewed, 0 to 1: over all the years seen, and in their worst and best.</summary>
/// <param name="Usual">Null when no term has ended yet; then everything between nobody and everybody is possible.</param>
internal sealed record Renewal(decimal? Usual, decimal Worst, decimal Best)
{
    /// <summary>A year in which fewer terms end says nothing by itself.</summary>
    private const int FewestOfAYear = 5;

    public static Renewal Of(IReadOnlyList<YearSeen> years)
    {
        var ended = years.Sum(y => y.Ended);
        if (ended == 0) return new(null, 0, 1);
        var usual = (decimal)years.Sum(y => y.Renewed) / ended;
        var shares = years.Where(y => y.Ended >= FewestOfAYear).Select(y => (decimal)y.Renewed / y.Ended).Append(usual).ToList();
        return new(usual, shares.Min(), shares.Max());
    }
}
