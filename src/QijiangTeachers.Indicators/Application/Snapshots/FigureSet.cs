using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Indicators.Application.Snapshots;

/// <summary>All figures of a day.</summary>
/// <param name="Day">Inclusive, China time.</param>
/// <param name="Figures">In the order of <see cref="IndicatorCodes.All"/>.</param>
/// <param name="ComputedAt">UTC; null = computed for this answer.</param>
/// <param name="IsStale">A fact changed since, and the job hasn't come to it yet.</param>
internal sealed record FigureSet(DateOnly Day, IReadOnlyList<IndicatorFigure> Figures, DateTime? ComputedAt = null, bool IsStale = false)
{
    public IndicatorFigure this[string code] => Figures.First(f => f.Code == code);
}
