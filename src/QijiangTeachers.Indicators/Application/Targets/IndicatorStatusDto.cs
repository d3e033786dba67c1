using QijiangTeachers.Indicators.Application.Forecasts;
using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Indicators.Application.Targets;

/// <summary>An indicator on a day against its plan: value, gap, pace, result.</summary>
public sealed record IndicatorStatusDto
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string EnglishName { get; init; }
    public required string Unit { get; init; }
    public required DateOnly AsOf { get; init; }
    public bool HigherIsBetter { get; init; }

    /// <summary>A norm that holds on every day, not the end of a path.</summary>
    public bool IsNorm { get; init; }
    public decimal? Value { get; init; }
    public int? Numerator { get; init; }
    public int? Denominator { get; init; }
    public decimal? Inclusive { get; init; }
    public int? RecognisedSince2021 { get; init; }

    /// <summary>The value on the day before the plan; null for norms and for single schools where it is the district's own count.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>The year at whose end the baseline stands.</summary>
    public int BaselineYear { get; init; }
    public decimal Target { get; init; }

    /// <summary>Where the path is on the day.</summary>
    public decimal? Path { get; init; }
    public TargetStanding Standing { get; init; }

    /// <summary>What is missing to the target; negative: exceeded. Of %, in percentage points.</summary>
    public decimal? Gap { get; init; }
    public required string PlanName { get; init; }
    public DateOnly PlanLastDay { get; init; }

    /// <summary>The plan's last day lies before the day: there is a result and no pace any more.</summary>
    public bool PlanIsOver { get; init; }
    public PlanResultDto? PlanResult { get; init; }
    public PaceDto? Pace { get; init; }

    /// <summary>People who count and won't on 31 December, by what is recorded today; null where figures don't rest on terms.</summary>
    public int? ExpiringThisYear { get; init; }
    public ForecastDto? Forecast { get; init; }
    public LateCorrectionDto? Correction { get; init; }
}
