namespace QijiangTeachers.Indicators.Application.Trends;

/// <summary>The course of an indicator since the day before the first plan.</summary>
public sealed record TrendDto(string Code, string Name, string Unit, IReadOnlyList<TrendPointDto> Points);
