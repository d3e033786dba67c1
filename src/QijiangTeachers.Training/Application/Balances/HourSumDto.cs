namespace QijiangTeachers.Training.Application.Balances;

/// <summary>Hours of a category, level or form, by its term.</summary>
public sealed record HourSumDto(string Term, decimal Hours);
