namespace QijiangTeachers.Indicators.Application.Trends;

/// <summary>An indicator on a day of its trend. <see cref="Path"/> is where the plan in force wanted it.</summary>
public sealed record TrendPointDto(DateOnly Day, decimal? Value, int? Numerator, int? Denominator, decimal? Path);
