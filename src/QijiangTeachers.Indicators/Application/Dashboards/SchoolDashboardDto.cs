using QijiangTeachers.Indicators.Application.People;
using QijiangTeachers.Indicators.Application.Targets;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Indicators.Application.Dashboards;

/// <summary>本校概况.</summary>
public sealed record SchoolDashboardDto
{
    public required Guid SchoolId { get; init; }
    public required string Name { get; init; }
    public SchoolKind? Kind { get; init; }
    public Locality? Locality { get; init; }

    /// <summary>The schools of the user, where there are several.</summary>
    public IReadOnlyList<SchoolChoiceDto> Schools { get; init; } = [];
    public required TargetOverviewDto Overview { get; init; }

    /// <summary>Everybody in service, of any category.</summary>
    public int InService { get; init; }

    /// <summary>Full-time teachers who are behind with their hours, the first of them with what is missing.</summary>
    public int HoursBehind { get; init; }
    public IReadOnlyList<IndicatorPersonDto> FirstBehind { get; init; } = [];

    /// <summary>Titles of people in service that end within 90 days.</summary>
    public IReadOnlyList<ExpiringTitleDto> Expiring { get; init; } = [];
}
