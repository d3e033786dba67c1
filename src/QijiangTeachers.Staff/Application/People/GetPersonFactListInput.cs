using QijiangTeachers.Kernel.Paging;

namespace QijiangTeachers.Staff.Application.People;

/// <summary>What every list of facts can be narrowed by; <c>Filter</c> is part of the name, or the beginning of number, pinyin or initials.</summary>
public abstract record GetPersonFactListInput : PagedAndSortedResultRequestDto
{
    /// <summary>The day on which schools and states are looked at; default: today in China.</summary>
    public DateOnly? AsOf { get; init; }
    public Guid? SchoolId { get; init; }
    public Guid? TeacherId { get; init; }
}
