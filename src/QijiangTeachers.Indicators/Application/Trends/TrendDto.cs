using QijiangTeachers.Indicators.Application.Plans;

namespace QijiangTeachers.Indicators.Application.Trends;

/// <summary>The course of an indicator since the day before the first plan.</summary>
/// <param name="Path">Of the plan in force on the last day, at its year ends; empty where none applies.</param>
public sealed record TrendDto(string Code, string Name, string Unit, IReadOnlyList<TrendPointDto> Points, IReadOnlyList<PathPointDto> Path);
