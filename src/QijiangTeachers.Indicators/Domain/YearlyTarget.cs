namespace QijiangTeachers.Indicators.Domain;

/// <summary>The value that the path reaches on 31 December of <paramref name="Year"/>.</summary>
public sealed record YearlyTarget(int Year, decimal Value);
