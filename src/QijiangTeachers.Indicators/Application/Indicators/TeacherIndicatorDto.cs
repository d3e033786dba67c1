namespace QijiangTeachers.Indicators.Application.Indicators;

/// <summary>What a person is in an indicator on a day.</summary>
public sealed record TeacherIndicatorDto(string Code, string Name, string EnglishName, bool Counts, string Reason, string? Detail);
