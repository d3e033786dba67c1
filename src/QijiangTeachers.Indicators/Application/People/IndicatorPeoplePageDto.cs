using QijiangTeachers.Kernel.Paging;

namespace QijiangTeachers.Indicators.Application.People;

/// <summary>A page of one part of the people behind a figure.</summary>
/// <param name="People">Of the part asked for.</param>
/// <param name="Counts">How many people are in each part, under the same filters; gained and lost only where asked for.</param>
public sealed record IndicatorPeoplePageDto(PagedResultDto<IndicatorPersonDto> People, IReadOnlyDictionary<PeoplePart, int> Counts);
