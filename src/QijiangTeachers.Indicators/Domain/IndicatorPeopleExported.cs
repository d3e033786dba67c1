using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Indicators.Domain;

/// <summary>The list of people behind a figure left the registry as a file.</summary>
public sealed record IndicatorPeopleExported(string Code, string Indicator, DateOnly AsOf, int Rows) : HistoryEvent;
