namespace QijiangTeachers.Indicators.Application.Forecasts;

/// <summary>
/// Where a figure goes by what is known today. <see cref="Low"/> and <see cref="High"/>: with the lowest and highest share
/// of renewals and number of new people that a year of the last three has seen. Never a promise.
/// </summary>
public sealed record ForecastDto
{
    public required string Code { get; init; }
    public required DateOnly AsOf { get; init; }

    /// <summary>The end of the plan in force, else 36 months ahead.</summary>
    public required DateOnly Until { get; init; }
    public decimal? Low { get; init; }
    public decimal? Middle { get; init; }
    public decimal? High { get; init; }

    /// <summary>People who count today.</summary>
    public int Current { get; init; }

    /// <summary>Of these, who reach the statutory retirement until then.</summary>
    public int Retiring { get; init; }

    /// <summary>Of the others, whose term ends until then, as far as recorded today.</summary>
    public int Expiring { get; init; }

    /// <summary>Net of promotions, over the last twelve months.</summary>
    public decimal NewPerMonth { get; init; }

    /// <summary>Percent of the terms ended in the last three years whose holder counts again or higher; null = none ended.</summary>
    public decimal? RenewalShare { get; init; }

    /// <summary>The people left if no term is renewed and nobody is new: what is at stake.</summary>
    public int WithoutRenewal { get; init; }

    /// <summary>The reckoning in sentences, in the reader's language, for the page and for print.</summary>
    public required IReadOnlyList<string> Explanation { get; init; }
}
