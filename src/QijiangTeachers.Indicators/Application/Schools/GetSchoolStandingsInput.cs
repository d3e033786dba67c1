using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Indicators.Application.Schools;

/// <summary>Which schools, in which order. Sorting: weakness (the weakest first), name, fullTimeTeachers, backboneShare, hoursCompletion, rotationRatio, expiringThisYear.</summary>
public sealed record GetSchoolStandingsInput : PagedAndSortedResultRequestDto
{
    /// <summary>Inclusive, China time; null = today.</summary>
    public DateOnly? AsOf { get; init; }
    public SchoolKind? Kind { get; init; }
    public Locality? Locality { get; init; }
}
