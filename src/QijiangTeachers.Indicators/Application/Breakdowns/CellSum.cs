using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Indicators.Application.Breakdowns;

/// <summary>The parts of one code in one group.</summary>
internal sealed record CellSum<TKey>(TKey Key, string Code, IndicatorParts Parts);
