using System.ComponentModel.DataAnnotations;

namespace QijiangTeachers.Kernel.Paging;

/// <summary>ABP's request of a list: at most 1,000 per page, 10 unless told; <see cref="Sorting"/> is <c>name</c> or <c>name desc</c> from the list's map.</summary>
public record PagedAndSortedResultRequestDto
{
    public const int MaxMaxResultCount = 1000;

    [Range(0, int.MaxValue)]
    public int SkipCount { get; init; }

    [Range(1, MaxMaxResultCount)]
    public int MaxResultCount { get; init; } = 10;

    public string? Sorting { get; init; }
    public string? Filter { get; init; }
}
