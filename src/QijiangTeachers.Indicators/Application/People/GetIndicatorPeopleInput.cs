using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Indicators.Application.People;

/// <summary>Which people, of which schools, in which order. Sorting: name, teacherNo, school, stage, subject.</summary>
public sealed record GetIndicatorPeopleInput : PagedAndSortedResultRequestDto
{
    /// <summary>Inclusive, China time; null = today.</summary>
    public DateOnly? AsOf { get; init; }
    public PeoplePart? Part { get; init; }
    public Guid? SchoolId { get; init; }
    public SchoolStage? Stage { get; init; }
    public string? Subject { get; init; }
    public Locality? Locality { get; init; }
}
