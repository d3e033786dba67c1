using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Indicators.Application.People;

/// <summary>Which people, of which schools, in which order. Sorting: name, teacherNo, school, stage, subject, counts. Without a page, everybody.</summary>
public sealed record GetIndicatorPeopleInput : PagedAndSortedResultRequestDto
{
    /// <summary>Inclusive, China time; null = today.</summary>
    public DateOnly? AsOf { get; init; }
    public PeoplePart? Part { get; init; }

    /// <summary>The earlier day of the parts gained and lost; null = a year before.</summary>
    public DateOnly? Since { get; init; }
    public Guid? SchoolId { get; init; }
    public SchoolStage? Stage { get; init; }
    public string? Subject { get; init; }
    public Locality? Locality { get; init; }
}
