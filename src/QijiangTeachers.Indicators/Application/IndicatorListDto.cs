namespace QijiangTeachers.Indicators.Application;

/// <summary>All indicators of a day.</summary>
public sealed record IndicatorListDto(IReadOnlyList<IndicatorDto> Items);
