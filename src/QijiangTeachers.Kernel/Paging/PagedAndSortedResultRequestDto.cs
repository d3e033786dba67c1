using System.ComponentModel.DataAnnotations;

namespace QijiangTeachers.Kernel.Paging;

/// <summary>ABP's request of a list: at most 1,000 per page, 10 unless told; <see cref="Sorting"/> is <c>name</c> or <c>name desc</c> from the list's map.</summary>
public record PagedAndSortedResultRequestDto
{
    public const int MaxMaxResultCount = 1000;
    public const int DefaultMaxResultCount = 10;

    /// <summary>Null: from the first. (A minimal API takes a query value as optional only if it may be null.)</summary>
    [Range(0, int.MaxValue)]
    public int? SkipCount { get; init; }

    /// <summary>Null: <see cref="DefaultMaxResultCount"/>.</summary>
    [Range(1, MaxMaxResultCount)]
    public int? MaxResultCount { get; init; }

    public string? Sorting { get; init; }
    public string? Filter { get; init; }
}
