namespace QijiangTeachers.Indicators.Application.Plans;

/// <summary>Where the path is on a day.</summary>
public sealed record PathPointDto(DateOnly Day, decimal Value);
