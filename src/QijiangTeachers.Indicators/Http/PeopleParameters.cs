using QijiangTeachers.Indicators.Application.People;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Indicators.Http;

/// <summary>The query of a list of people; the contract writes its words in small letters.</summary>
internal sealed record PeopleParameters : PagedAndSortedResultRequestDto
{
    /// <summary>Inclusive, China time; null = today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>numerator (default), denominator, excluded, all, gained or lost.</summary>
    public string? Part { get; init; }

    /// <summary>The earlier day of gained and lost; null = a year before.</summary>
    public DateOnly? Since { get; init; }
    public Guid? SchoolId { get; init; }
    public string? Stage { get; init; }
    public string? Subject { get; init; }
    public string? Locality { get; init; }

    public GetIndicatorPeopleInput ToInput() => new()
    {
        SkipCount = SkipCount, MaxResultCount = MaxResultCount, Sorting = Sorting, Filter = Filter, AsOf = AsOf, Part = QueryWord.Of<PeoplePart>(nameof(Part), Part), Since = Since,
        SchoolId = SchoolId, Stage = QueryWord.Of<SchoolStage>(nameof(Stage), Stage), Subject = Subject, Locality = QueryWord.Of<Locality>(nameof(Locality), Locality),
    };
}
