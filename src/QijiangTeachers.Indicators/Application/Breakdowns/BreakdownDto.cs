namespace QijiangTeachers.Indicators.Application.Breakdowns;

/// <summary>A figure told apart.</summary>
public sealed record BreakdownDto(string Code, string Name, string Unit, DateOnly AsOf, BreakdownBy By, IReadOnlyList<BreakdownItemDto> Items);
