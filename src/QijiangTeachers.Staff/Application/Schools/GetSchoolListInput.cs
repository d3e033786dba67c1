using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Schools;

/// <summary><c>Filter</c> is part of the name, the code, or the beginning of the pinyin or its initials.</summary>
public record GetSchoolListInput : PagedAndSortedResultRequestDto
{
    /// <summary>Default: today in China.</summary>
    public DateOnly? AsOf { get; init; }
    public SchoolKind? Kind { get; init; }
    public Ownership? Ownership { get; init; }
    public Locality? Locality { get; init; }
    public Guid? ClusterId { get; init; }
    public Guid? GroupId { get; init; }

    /// <summary>True: those that were closed by the day; else those that are open.</summary>
    public bool? Closed { get; init; }

    /// <summary>Only schools with more 在编 than 编制数.</summary>
    public bool? OverQuota { get; init; }
}
