using QijiangTeachers.Indicators.Application.Dashboards;

namespace QijiangTeachers.Indicators.Application.Indicators;

/// <summary>What a list may be narrowed to, inside the user's scope.</summary>
/// <param name="SchoolName">Of the school asked for; null = none, or none of the user's.</param>
public sealed record IndicatorFiltersDto(IReadOnlyList<SchoolChoiceDto> Schools, IReadOnlyList<string> Subjects, string? SchoolName);
